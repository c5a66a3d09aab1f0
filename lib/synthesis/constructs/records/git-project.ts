import type { Construct } from 'constructs';
import { type GitSource, isGit } from '../../model/source';
import type { ActionContext } from '../action-context';
import { BuildProject } from '../builds/build-project';
import { type Access, toRepositoryStatements, toRepositoryUrl } from './repository-access';

/** How long a look at a repository may take. */
const TIMEOUT_MINUTES = 10;

export interface GitProjectProps {
  readonly source: GitSource;
  readonly access: Access;
  /** What the project is for, in a sentence. */
  readonly description: string;
  readonly buildspec: string;
}

/** A project of its own: the only ones that may talk to the repository, and each no more than it must. */
export function addGitProject(scope: Construct, id: string, props: GitProjectProps, context: ActionContext) {
  const { source, access, description, buildspec } = props;
  const { project, role } = new BuildProject(scope, id, {
    store: context.store,
    description,
    buildspec,
    timeoutMinutes: TIMEOUT_MINUTES,
    reports: false,
  });
  for (const statement of toRepositoryStatements(scope, source, access)) role.addToPolicy(statement);
  return project;
}

/** What the commands of such a project take. */
export function toGitVariables(scope: Construct, source: GitSource) {
  return {
    REPOSITORY_URL: { value: toRepositoryUrl(scope, source) },
    COMMIT_ID: { value: `#{${source.name}.CommitId}` },
  };
}

/** @throws when the source is no repository: the model asks only repositories. */
export function toGitSource(name: string, context: ActionContext): GitSource {
  const source = context.source(name);
  if (!isGit(source)) throw new Error(`source ${name} is no git repository`);
  return source;
}
