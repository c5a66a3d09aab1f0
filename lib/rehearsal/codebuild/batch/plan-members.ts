import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildspecBatch } from '../../../aws/codebuild/batch';
import { type BatchBuild, toBatchBuilds } from '../../../aws/codebuild/to-batch-builds';
import { unzip } from '../../store/unzip';
import type { Build, BuildOutput } from '../build';
import { readBuildspec } from '../read-buildspec';
import { assignOutputs } from './assign-outputs';
import type { Batch, Member } from './batch';
import { checkBuilds } from './check-builds';

/** The builds of a batch, or why there are none. */
export type PlannedMembers =
  | { readonly ok: true; readonly members: readonly Member[]; readonly fastFail: boolean }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads the batch section of a batch's buildspec and makes its builds.
 *
 * @param signal stops them
 */
export async function planMembers(batch: Batch, signal: AbortSignal): Promise<PlannedMembers> {
  const read = await readBatch(batch.base);
  if (!read.ok) return read;
  const builds = toBatchBuilds(read.batch);
  const problems = checkBuilds(builds, batch);
  if (problems.length > 0) return { ok: false, reason: problems.join('; ') };
  const assigned = assignOutputs(builds, batch);
  if (!assigned.ok) return assigned;
  const members = builds.map((planned) => ({
    planned,
    build: toBuild(planned, batch, assigned.outputs.get(planned.identifier) ?? [], signal),
  }));
  await Promise.all(members.map(({ build }) => mkdir(build.scratch, { recursive: true })));
  return { ok: true, members, fastFail: read.batch['fast-fail'] ?? false };
}

type ReadBatch =
  | { readonly ok: true; readonly batch: BuildspecBatch }
  | { readonly ok: false; readonly reason: string };

/** The source is unpacked once more for this alone: each build then has a copy of its own, as on AWS. */
async function readBatch({ sources: [primary], scratch, buildspec }: Build): Promise<ReadBatch> {
  const directory = join(scratch, 'batch');
  try {
    await unzip(primary.path, directory);
  } catch (error) {
    return { ok: false, reason: `the source cannot be had: ${(error as Error).message}` };
  }
  const read = await readBuildspec(buildspec, directory);
  await rm(directory, { recursive: true, force: true });
  if (!read.ok) return read;
  const { batch } = read.buildspec;
  return batch === undefined
    ? { ok: false, reason: 'the action starts a batch, and the buildspec has no `batch` section' }
    : { ok: true, batch };
}

function toBuild(
  { identifier, env, buildspec, share }: BatchBuild,
  { base, next }: Batch,
  outputs: readonly BuildOutput[],
  signal: AbortSignal,
): Build {
  return {
    ...base,
    ...next(),
    batch: { identifier, ...(share && { share }) },
    image: env.image ?? base.image,
    buildspec: buildspec ?? base.buildspec,
    overrides: { ...base.overrides, ...env.variables },
    outputs,
    scratch: join(base.scratch, 'builds', identifier),
    log: (line) => base.log(`[${identifier}] ${line}`),
    signal,
  };
}
