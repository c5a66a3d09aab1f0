import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { BuildAction, JenkinsWay } from '../../model/action';
import type { ActionContext } from '../action-context';

/** Of a provider that the account has not registered before. */
const VERSION = '1';

/** What holds the providers of a stack. */
const PROVIDERS = 'Jenkins';

/**
 * A build or a test that a Jenkins server does: its plugin asks CodePipeline for work under the provider's name.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/tutorials-four-stage-pipeline.html
 */
export function toJenkinsAction(
  scope: Construct,
  action: BuildAction,
  way: JenkinsWay,
  context: ActionContext,
): codepipeline.IAction {
  return new JenkinsAction({
    actionName: action.name,
    runOrder: action.runOrder,
    type: action.verb === 'test' ? actions.JenkinsActionType.TEST : actions.JenkinsActionType.BUILD,
    jenkinsProvider: toProvider(scope, way),
    projectName: way.project,
    inputs: action.inputs.map((name) => context.artifact(name)),
    outputs: action.artifacts.map(({ name }) => context.artifact(name)),
  });
}

/** The pipeline is refused before its provider is there, and names it by a text that CloudFormation does not follow. */
class JenkinsAction extends actions.JenkinsAction {
  constructor(private readonly given: actions.JenkinsActionProps) {
    super(given);
  }

  protected override bound(
    scope: Construct,
    stage: codepipeline.IStage,
    options: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    stage.pipeline.node.addDependency(this.given.jenkinsProvider);
    return super.bound(scope, stage, options);
  }
}

function toProvider(scope: Construct, { provider, url, managed }: JenkinsWay): actions.IJenkinsProvider {
  const attributes = { providerName: provider, serverUrl: url, version: VERSION };
  const stack = core.Stack.of(scope);
  if (!managed) {
    waitForMaker(stack, provider);
    return actions.JenkinsProvider.fromJenkinsProviderAttributes(scope, 'Jenkins', attributes);
  }
  // Beside the pipeline, and made once: several actions may be done by the same server.
  const providers = stack.node.tryFindChild(PROVIDERS) ?? new Construct(stack, PROVIDERS);
  const found = providers.node.tryFindChild(provider) as actions.JenkinsProvider | undefined;
  // In both categories, for another pipeline may find it by its name and use it in the other.
  return found ?? new actions.JenkinsProvider(providers, provider, { ...attributes, forBuild: true, forTest: true });
}

/** Of several pipelines that share a provider, the stack of the first registers it. */
function waitForMaker(stack: core.Stack, provider: string): void {
  const stacks = stack.node.root.node.children.filter((child) => core.Stack.isStack(child));
  const maker = stacks.find(({ node }) => node.tryFindChild(PROVIDERS)?.node.tryFindChild(provider) !== undefined);
  if (maker !== undefined && maker !== stack) stack.addStackDependency(maker);
}
