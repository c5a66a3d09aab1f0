import type { TestCounts } from '../../outcome';
import { addCounts } from '../junit';
import type { BuildResult } from '../phase-log';
import type { BatchResult, Member } from './batch';

/**
 * How a batch ended, from how its builds did: it fails with the first one that failed and is not ignored, and says the
 * command and the exit code of that one.
 *
 * @param results by identifier, in the order in which the builds ended
 * @param interrupted how the batch was ended from outside, when it was
 */
export function toBatchResult(
  members: readonly Member[],
  results: ReadonlyMap<string, BuildResult>,
  interrupted: 'STOPPED' | 'TIMED_OUT' | undefined,
): BatchResult {
  sayLeftOut(members, results);
  sayExports(members, results);
  const failures = [...results].filter(([, { state }]) => state === 'FAILED' || state === 'TIMED_OUT');
  const ignored = new Set(members.flatMap(({ planned }) => (planned.ignoreFailure ? [planned.identifier] : [])));
  const common = { ...toSummary(members, failures, ignored), ...toTests(results) };
  if (interrupted === 'STOPPED') return { state: interrupted, ...common };
  if (interrupted === 'TIMED_OUT') {
    return { state: interrupted, ...common, reason: 'the batch took longer than its project allows' };
  }
  const [first, ...others] = failures.filter(([identifier]) => !ignored.has(identifier));
  return first === undefined ? { state: 'SUCCEEDED', ...common } : { ...common, ...toFailure(first, others) };
}

type Ended = readonly [identifier: string, result: BuildResult];

function toFailure([identifier, result]: Ended, others: readonly Ended[]): Pick<BatchResult, 'state' | 'reason'> {
  const { command, exitCode } = result;
  const also = others.length > 0 ? `; also failed: ${others.map(([name]) => name).join(', ')}` : '';
  return {
    state: 'FAILED',
    reason: `build ${identifier}: ${result.reason ?? 'it failed'}${also}`,
    ...(command !== undefined && { command }),
    ...(exitCode !== undefined && { exitCode }),
  };
}

function toSummary(
  members: readonly Member[],
  failures: readonly Ended[],
  ignored: ReadonlySet<string>,
): Pick<BatchResult, 'summary'> {
  const names = failures.map(([identifier]) => identifier).filter((identifier) => ignored.has(identifier));
  const verb = names.length === 1 ? 'failed and is ignored' : 'failed and are ignored';
  const builds = members.length === 1 ? '1 build' : `${members.length} builds`;
  return { summary: names.length === 0 ? builds : `${builds}, ${names.join(', ')} ${verb}` };
}

function toTests(results: ReadonlyMap<string, BuildResult>): { readonly tests?: TestCounts } {
  const [first, ...others] = [...results.values()].flatMap(({ tests }) => (tests ? [tests] : []));
  return first === undefined ? {} : { tests: others.reduce(addCounts, first) };
}

function sayLeftOut(members: readonly Member[], results: ReadonlyMap<string, BuildResult>): void {
  for (const { planned, build } of members) {
    if (!results.has(planned.identifier)) build.log('the build was not started');
  }
}

/** CodePipeline asks about the batch, of which the API tells no exported variables. */
function sayExports(members: readonly Member[], results: ReadonlyMap<string, BuildResult>): void {
  for (const { planned, build } of members) {
    const names = Object.keys(results.get(planned.identifier)?.exportedVariables ?? {});
    if (names.length > 0) build.log(`a batch gives the pipeline no exported variables: ${names.join(', ')}`);
  }
}
