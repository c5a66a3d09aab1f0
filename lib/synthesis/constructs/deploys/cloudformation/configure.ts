import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import { type TemplateStack, VERSION_TAG } from '../../../model/targets/cloudformation';
import type { ActionContext } from '../../action-context';
import { BuildProject } from '../../builds/build-project';
import { toRevision } from '../../builds/to-revision';

/** Nothing is asked of anybody: a file is written. */
const TIMEOUT_MINUTES = 5;

/** What the template configuration of a stack is written from, and as which artifact. */
export interface ConfigureProps {
  readonly action: DeployAction;
  readonly target: TemplateStack;
  readonly output: codepipeline.Artifact;
  readonly context: ActionContext;
}

/** Writes the tags of a stack into a template configuration: the version is known only while the pipeline runs. */
export function toConfigureAction(scope: Construct, props: ConfigureProps): codepipeline.IAction {
  const { action, target, output, context } = props;
  const configuration = JSON.stringify({ Tags: { ...target.tags, [VERSION_TAG]: '@VERSION@' } });
  const { project } = new BuildProject(scope, 'Configure', {
    store: context.store,
    description: `Writes the tags of the stack ${target.stack}`,
    buildspec: context.buildspecs.configureStack(),
    timeoutMinutes: TIMEOUT_MINUTES,
    reports: false,
    variables: [{ name: 'CONFIGURATION', type: 'PLAINTEXT', value: configuration }],
  });
  return new actions.CodeBuildAction({
    actionName: `${action.name}-configure`,
    runOrder: action.runOrder,
    project,
    input: context.artifact(action.input),
    outputs: [output],
    environmentVariables: { VERSION: { value: toDeployedVersion(action, context) } },
  });
}

/** What is deployed, as a variable of CodePipeline's: the version that is recorded, else the revision of the source. */
export function toDeployedVersion({ input }: Pick<DeployAction, 'input'>, context: ActionContext): string {
  return context.version ?? toRevision({ inputs: [input] }, context.sources);
}
