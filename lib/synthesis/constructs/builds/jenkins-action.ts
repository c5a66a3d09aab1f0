import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { BuildAction, JenkinsWay } from '../../model/action';
import type { ActionContext } from '../action-context';

/** Of a provider that the account has not registered before. */
const VERSION = '1';

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
  return new actions.JenkinsAction({
    actionName: action.name,
    runOrder: action.runOrder,
    type: action.verb === 'test' ? actions.JenkinsActionType.TEST : actions.JenkinsActionType.BUILD,
    jenkinsProvider: toProvider(scope, way),
    projectName: way.project,
    inputs: action.inputs.map((name) => context.artifact(name)),
    outputs: action.artifacts.map(({ name }) => context.artifact(name)),
  });
}

function toProvider(scope: Construct, { provider, url, managed }: JenkinsWay): actions.IJenkinsProvider {
  const attributes = { providerName: provider, serverUrl: url, version: VERSION };
  if (!managed) return actions.JenkinsProvider.fromJenkinsProviderAttributes(scope, 'Jenkins', attributes);
  // Beside the pipeline, and made once: several actions may be done by the same server.
  const stack = core.Stack.of(scope);
  const providers = stack.node.tryFindChild('Jenkins') ?? new Construct(stack, 'Jenkins');
  const found = providers.node.tryFindChild(provider) as actions.JenkinsProvider | undefined;
  // In both categories, for another pipeline may find it by its name and use it in the other.
  return found ?? new actions.JenkinsProvider(providers, provider, { ...attributes, forBuild: true, forTest: true });
}
