import { tryGit } from './git';

/** The id of the commit that an id, a branch, a tag, a full reference or `HEAD` names; undefined when there is none. */
export async function tryResolveCommit(repository: string, name: string): Promise<string | undefined> {
  for (const candidate of [`refs/heads/${name}`, `refs/tags/${name}`, name]) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${candidate}^{commit}`];
    const { exitCode, stdout } = await tryGit(repository, args);
    if (exitCode === 0) return stdout.trim();
  }
  return undefined;
}
