import type { ActionRun } from '../action-run';
import { failed, type Outcome, succeeded } from '../outcome';
import type { Commit } from '../sources/commit';
import { exportClone, exportZip } from '../sources/export-zip';
import { GitFailure } from '../sources/git';
import { prepareRepository } from '../sources/prepare-repository';
import { toRemoteUrls } from '../sources/remote-urls';
import { toHome } from '../store/home';

/** Delivers the head of a branch from the repository that stands for the source's remote, as the variables that `toVariables` makes. */
export async function runGitSource(
  run: ActionRun,
  toVariables: (commit: Commit, branch: string) => Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { part, reference } = run.planned;
  if (part.kind !== 'source') throw new Error(`${reference} has no origin`);
  if (part.origin.kind === 'zip' || part.origin.kind === 'image')
    return failed(`it got a ${part.origin.kind}, where a git repository or a folder must be`, 'ConfigurationError');
  const { executionId, scratch, world } = run;
  const prepared = await prepareRepository(part.origin, { home: toHome(world.home), executionId, scratch });
  if (!prepared.ok) return failed(prepared.reason);
  const { repository, branch, commit } = prepared;
  world.keepRepository(reference, repository);
  const refused = await tryGitFailure(deliver(run, repository, branch, commit.id));
  if (refused !== undefined) return failed(`${commit.id} on ${branch} cannot be delivered: ${refused}`);
  run.log(`${commit.id} on ${branch}: ${commit.message.split('\n', 1)[0]}`);
  run.log(`from ${part.origin.path}, kept in ${repository}`);
  return succeeded(toVariables(commit, branch), {
    summary: `${commit.id.slice(0, 8)} ${commit.message.split('\n', 1)[0]}`,
    revision: { id: commit.id, branch, message: commit.message, author: commit.author },
  });
}

/** A branch may be gone by the time that its commit is delivered. */
async function tryGitFailure(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return error.complaint;
  }
}

async function deliver(run: ActionRun, repository: string, branch: string, commit: string): Promise<void> {
  const [output] = run.outputs;
  if (output === undefined) return;
  if (run.configuration['OutputArtifactFormat'] !== 'CODEBUILD_CLONE_REF')
    return exportZip(repository, commit, output.path);
  const [url] = toRemoteUrls(run.planned.action, run.pipeline);
  await exportClone(repository, output.path, {
    branch,
    commit,
    scratch: run.scratch,
    ...(url !== undefined && { url }),
  });
}
