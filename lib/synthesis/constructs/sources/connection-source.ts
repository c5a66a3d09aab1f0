import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ConnectionSource } from '../../model/source';

/** The source action of a repository behind a connection. */
export function toConnectionAction(source: ConnectionSource, output: codepipeline.Artifact): codepipeline.IAction {
  // Of GitLab, what comes before the name are groups within groups.
  const [owner = '', repo = ''] = source.repository.split(/\/(?=[^/]*$)/);
  return new ConnectionAction({
    actionName: source.name,
    variablesNamespace: source.name,
    connectionArn: source.connectionArn,
    owner,
    repo,
    branch: source.branch,
    triggerOnPush: true,
    output,
  });
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
