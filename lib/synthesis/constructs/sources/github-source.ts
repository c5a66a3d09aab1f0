import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type { GithubSource } from '../../model/source';

/** The source action of a GitHub repository: a zip of the branch's head, on each push to it. */
export function toGithubAction(source: GithubSource, output: codepipeline.Artifact): codepipeline.IAction {
  const [owner = '', repo = ''] = source.repository.split('/');
  return new actions.CodeStarConnectionsSourceAction({
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
