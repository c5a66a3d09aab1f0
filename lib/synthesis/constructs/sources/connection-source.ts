import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { toTriggerDeclaration } from '../../../aws/codepipeline/to-trigger-declaration';
import { type ConnectionSource, isConnection, type Source } from '../../model/source';
import type { Trigger } from '../../model/trigger';

/** The source action of a repository behind a connection: a zip of a commit, or its clone. */
export function toConnectionAction(
  source: ConnectionSource,
  triggers: readonly Trigger[],
  output: codepipeline.Artifact,
): codepipeline.IAction {
  // Of GitLab, what comes before the name are groups within groups.
  const [owner = '', repo = ''] = source.repository.split(/\/(?=[^/]*$)/);
  return new ConnectionAction({
    actionName: source.name,
    variablesNamespace: source.name,
    connectionArn: source.connectionArn,
    owner,
    repo,
    branch: source.branch,
    codeBuildCloneOutput: source.clone,
    triggerOnPush: triggers.some((trigger) => trigger.kind === 'change' && trigger.source === source.name),
    output,
  });
}

/**
 * Declares which pushes and pull requests start a pipeline, which CodePipeline itself looks for: not by the L2's triggers, for
 * what a rehearsal reads is what was written.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-triggers.html
 */
export function declareTriggers(
  pipeline: codepipeline.Pipeline,
  sources: readonly Source[],
  triggers: readonly Trigger[],
): void {
  const declarations = sources.filter(isConnection).flatMap(({ name }) => {
    const filters = {
      source: name,
      push: triggers.flatMap((one) => (one.kind === 'push' && one.source === name ? one.filters : [])),
      pullRequest: triggers.flatMap((one) => (one.kind === 'pull-request' && one.source === name ? one.filters : [])),
    };
    return filters.push.length + filters.pullRequest.length === 0 ? [] : [toTriggerDeclaration(filters)];
  });
  if (declarations.length === 0) return;
  const resource = pipeline.node.defaultChild as codepipeline.CfnPipeline;
  resource.addPropertyOverride('Triggers', declarations);
}

/** The L2's action, with the right under the service's newer name too: which of the two AWS checks is for AWS to say. */
class ConnectionAction extends actions.CodeStarConnectionsSourceAction {
  constructor(private readonly given: actions.CodeStarConnectionsSourceActionProps) {
    super(given);
  }

  protected override bound(
    scope: Construct,
    stage: codepipeline.IStage,
    options: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    options.role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: ['codeconnections:UseConnection'],
        resources: [this.given.connectionArn],
      }),
    );
    return super.bound(scope, stage, options);
  }
}
