import { join } from 'node:path';
import { Interruption } from '../interruption';
import type { BuildResult } from '../phase-log';
import { runBuild } from '../run-build';
import { partOf } from './assign-outputs';
import type { Batch, BatchResult, Member } from './batch';
import { combineArtifacts } from './combine-artifacts';
import { planMembers } from './plan-members';
import { runGraph } from './run-graph';
import { toBatchResult } from './to-batch-result';

/**
 * Runs a batch to its end: each build on a copy of the source, in a shell and a home of its own, side by side where none
 * waits for another.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build.html
 */
export async function runBatch(batch: Batch): Promise<BatchResult> {
  const interruption = new Interruption(batch.base.signal, batch.config.timeoutMinutes);
  const stopping = new AbortController();
  interruption.onStrike(() => stopping.abort());
  try {
    const planned = await planMembers(batch, stopping.signal);
    if (!planned.ok) return toRefusal('DOWNLOAD_BATCHSPEC', planned.reason);
    sayMembers(planned.members, batch);
    const results = await runMembers(planned.members, planned.fastFail, batch, stopping);
    const result = toBatchResult(planned.members, results, interruption.state);
    return result.state === 'SUCCEEDED' ? await combine(planned.members, result, batch) : result;
  } finally {
    interruption.clear();
  }
}

function toRefusal(phase: string, reason: string): BatchResult {
  return { state: 'FAILED', summary: 'no builds', reason: `phase ${phase}: ${reason}` };
}

function sayMembers(members: readonly Member[], { base, mostParallel }: Batch): void {
  sayBatch(base, `builds: ${members.length}, at most ${mostParallel} side by side`);
  for (const { planned, build } of members) {
    const { identifier, dependsOn } = planned;
    const after = dependsOn.length > 0 ? `, after ${dependsOn.join(' and ')}` : '';
    sayBatch(base, `${identifier}: build ${build.project}:${build.uuid}${after}`);
  }
}

async function runMembers(
  members: readonly Member[],
  fastFail: boolean,
  { base, mostParallel }: Batch,
  stopping: AbortController,
): Promise<ReadonlyMap<string, BuildResult>> {
  const run = async ({ planned: { identifier, ignoreFailure }, build }: Member): Promise<BuildResult> => {
    sayBatch(base, `${identifier} begins`);
    const result = await runOne(build, stopping);
    sayBatch(base, `${identifier} ${result.state}${result.reason === undefined ? '' : `: ${result.reason}`}`);
    if (result.state !== 'SUCCEEDED' && !ignoreFailure && fastFail) stopping.abort();
    return result;
  };
  const nodes = members.map((member) => ({ ...member.planned, member }));
  return runGraph(nodes, {
    run: ({ member }) => run(member),
    hasSucceeded: ({ state }) => state === 'SUCCEEDED',
    mostParallel,
    goesOn: () => !stopping.signal.aborted,
  });
}

/** A throw is a bug, or a disk that is full: the others need not go on. */
async function runOne(build: Member['build'], stopping: AbortController): Promise<BuildResult> {
  try {
    return await runBuild(build);
  } catch (error) {
    stopping.abort();
    throw error;
  }
}

async function combine(members: readonly Member[], result: BatchResult, batch: Batch): Promise<BatchResult> {
  const { base } = batch;
  const [output] = base.outputs;
  if (!batch.combineArtifacts || output === undefined) return result;
  const parts = members.map(({ planned: { identifier } }) => ({ identifier, path: partOf(base.scratch, identifier) }));
  const context = { directory: join(base.scratch, 'combined'), say: (line: string) => sayBatch(base, line) };
  const reason = await combineArtifacts(parts, output, context);
  return reason === undefined ? result : { ...result, ...toRefusal('COMBINE_ARTIFACTS', reason) };
}

/** A line of the batch's own in the log, apart from those of its builds. */
function sayBatch({ log }: Batch['base'], line: string): void {
  log(`[Batch] ${line}`);
}
