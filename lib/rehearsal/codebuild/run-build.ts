import { realpath } from 'node:fs/promises';
import type { PhaseName } from '../../aws/codebuild/buildspec';
import type { TestCounts } from '../outcome';
import { type Build, toDirectories } from './build';
import { BuildSession } from './build-session';
import { downloadSource } from './download-source';
import { Interruption } from './interruption';
import { type BuildResult, PhaseLog } from './phase-log';

/**
 * Runs one build from its sources to its artifacts, as CodeBuild does: on this machine, in one shell.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details-phases.html
 */
export async function runBuild(given: Build): Promise<BuildResult> {
  const build = { ...given, scratch: await realpath(given.scratch) };
  const interruption = new Interruption(build.signal, build.timeoutMinutes);
  const { log, clock } = build;
  const phases = new PhaseLog({ log, clock, interrupted: () => interruption.state });
  try {
    const session = await startSession(build, phases, interruption);
    const products = session ? await runSession(session, phases, interruption) : NO_PRODUCTS;
    await phases.enter('FINALIZING', async () => {
      await session?.end(phases.failed === undefined);
      return undefined;
    });
    return toResult(phases, products);
  } finally {
    interruption.clear();
  }
}

/** What a build leaves besides its artifacts. */
interface Products {
  readonly exportedVariables: Readonly<Record<string, string>>;
  readonly tests?: TestCounts;
}

const NO_PRODUCTS: Products = { exportedVariables: {} };

async function startSession(
  build: Build,
  phases: PhaseLog,
  interruption: Interruption,
): Promise<BuildSession | undefined> {
  const directories = toDirectories(build);
  let session: BuildSession | undefined;
  const ready = await phases.enter('DOWNLOAD_SOURCE', async () => {
    const downloaded = await downloadSource(build, directories);
    if (!downloaded.ok) return { reason: downloaded.reason };
    session = new BuildSession({ build, directories, phases, interruption, ...downloaded });
    await session.prepare();
    return undefined;
  });
  return ready ? session : undefined;
}

async function runSession(session: BuildSession, phases: PhaseLog, interruption: Interruption): Promise<Products> {
  const last = await session.runPhases();
  if (interruption.state) return NO_PRODUCTS;
  const exportedVariables = await session.readExports();
  if (!built(last)) return { exportedVariables };
  const tests = await session.readReports();
  // What `on-failure: ABORT` ends is ended: its artifacts are those of a build that did not get far enough.
  if (last === 'post_build') await phases.enter('UPLOAD_ARTIFACTS', () => session.writeArtifacts());
  return { exportedVariables, ...(tests ? { tests } : {}) };
}

/** Whether there is anything that a build could have made. */
function built(last: PhaseName): boolean {
  return last === 'build' || last === 'post_build';
}

function toResult({ failed, phases }: PhaseLog, products: Products): BuildResult {
  if (!failed) return { state: 'SUCCEEDED', phases, ...products };
  const { reason = '', ...command } = failed.failure ?? {};
  return { state: failed.status, phases, ...products, reason: `phase ${failed.name}: ${reason}`, ...command };
}
