import type { CodeCommitClient } from '@aws-sdk/client-codecommit';
import type { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { StarterSource } from '../../lib/aws/codecommit/starter-settings';
import type { Verdict } from '../../lib/aws/codepipeline/trigger';
import { courseOf } from './course';
import { judgeByName, judgeByPaths } from './judge';
import { movePointer, readPointer } from './pointer';
import { pointerName } from './pointer-name';
import type { Reference } from './reference';
import { startPipeline } from './start-pipeline';

/** By what a source is followed. */
export interface Clients {
  /** Asked for the paths that changed. */
  readonly codeCommit: CodeCommitClient;
  /** Starts the pipeline. */
  readonly codePipeline: CodePipelineClient;
  /** Keeps the pointers. */
  readonly ssm: SSMClient;
}

/** What became of a change. */
export interface Outcome {
  readonly outcome: 'started' | 'not started';
  /** The commit that the pipeline was started with, or that was judged. */
  readonly commit: string;
  /** In one line. */
  readonly why: string;
  /** The id of the pipeline's execution. */
  readonly execution?: string;
}

/**
 * Starts a pipeline for a change of a source's repository, when the source's filters let it through.
 *
 * The pointer of the branch moves last: when the pipeline was to start and did not, it stays, and Lambda's second try
 * finds everything as the first one did. When it is the pointer that cannot be written, the second try starts the pipeline
 * with the same token, which CodePipeline takes for the same request.
 *
 * @throws when anything was not answered.
 */
export async function follow(
  pipeline: string,
  source: StarterSource,
  reference: Reference,
  clients: Clients,
): Promise<Outcome> {
  const byName = judgeByName(source.filters, reference);
  // Branches that no filter is for are many, and need no parameter each.
  if (byName?.starts === false) return { outcome: 'not started', commit: reference.commit, why: byName.why };
  const parameter = pointerName(source.pointer, reference);
  const pointer = await readPointer(clients.ssm, parameter);
  const course = await courseOf(reference, pointer, clients.codeCommit);
  if (course.kind === 'nothing') return { outcome: 'not started', commit: reference.commit, why: course.why };
  const { change, next } = course;
  const verdict =
    course.verdict ?? byName ?? (await judgeByPaths(source.filters, change, course.from, clients.codeCommit));
  const outcome = await act(pipeline, source.source, change, verdict, clients.codePipeline);
  await movePointer(clients.ssm, parameter, { ...next, started: next.started || verdict.starts });
  return outcome;
}

async function act(
  pipeline: string,
  source: string,
  change: Reference,
  { starts, why }: Verdict,
  client: CodePipelineClient,
): Promise<Outcome> {
  if (!starts) return { outcome: 'not started', commit: change.commit, why };
  const execution = await startPipeline(client, pipeline, source, change);
  return { outcome: 'started', commit: change.commit, why, ...(execution && { execution }) };
}
