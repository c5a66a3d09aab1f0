import { join } from 'node:path';
import type { SynthesizedAlarm } from '../../assembly/alarm';
import { findFunction, type SynthesizedFunction } from '../../assembly/function';
import { parseStrategy, type ShiftStep, toSteps } from '../../aws/lambda/deploy-strategy';
import type { ActionRun, ActionRunner } from '../action-run';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';
import { isJudged } from '../versions/alarm-values';
import { tryBundleFault } from '../versions/check-bundle';
import { shiftAlias, toCounts, usualPace } from '../versions/shift-alias';
import { startTraffic, type Traffic } from '../versions/traffic';

/**
 * Deploy/AWS/Lambda: makes the artifact the function's code, publishes it as a version, and moves the alias to it while the
 * alias is called; an alarm ends it, and the alias goes back.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html
 */
export const lambdaDeploy: ActionRunner = {
  key: 'Deploy/AWS/Lambda',
  async run(run) {
    const { FunctionName: name = '', DeployStrategy: text } = run.configuration;
    const alias = run.configuration['FunctionAlias'] || undefined;
    const fn = findFunction(run.assembly.functions, name);
    if (fn === undefined) return failed(`no function ${name} is in what was given`, 'ConfigurationError');
    const strategy = parseStrategy(text);
    if (!strategy.ok) return failed(strategy.problems[0]?.message ?? '', 'ConfigurationError');
    const before = alias === undefined ? undefined : run.world.versions.state(fn).aliases[alias];
    if (alias !== undefined && (before === undefined || before.version === '$LATEST')) {
      return failed(`the function ${name} has no alias ${alias} with a version behind it`, 'ConfigurationError');
    }
    const released = await release(run, fn);
    if (typeof released !== 'string') return released;
    if (alias === undefined || before === undefined) return toSuccess(released, `version ${released}, no alias`);
    return move(run, { fn, alias, from: before.version, to: released, steps: toSteps(strategy.value), strategy: text });
  },
};

/** One move of an alias. */
interface Move {
  readonly fn: SynthesizedFunction;
  readonly alias: string;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly ShiftStep[];
  /** As the configuration has it. */
  readonly strategy: string | undefined;
}

/** The number of the version that is to serve, or why there is none. */
async function release(run: ActionRun, fn: SynthesizedFunction): Promise<string | Outcome> {
  const { versions } = run.world;
  const [input] = run.inputs;
  const wanted = run.configuration['PublishedTargetVersion'];
  if (wanted !== undefined && wanted !== '') {
    if (versions.state(fn).versions[wanted] !== undefined) return wanted;
    return failed(`version ${wanted} of ${fn.name} is not published`, 'ConfigurationError');
  }
  if (input === undefined)
    return failed('it has neither an artifact nor a PublishedTargetVersion', 'ConfigurationError');
  const fault = await tryBundleFault(input.path, fn, join(run.scratch, 'bundle'));
  if (fault !== undefined) return failed(`${fault}; on AWS every call would fail`, 'ConfigurationError');
  await versions.putCode(fn, input.path);
  return versions.publish(fn);
}

async function move(run: ActionRun, { fn, alias, from, to, steps, strategy }: Move): Promise<Outcome> {
  const { versions } = run.world;
  const setAlias = (version: string, percent: number) =>
    versions.setAlias(fn, alias, { version, ...(percent > 0 && { second: { version: to, percent } }) });
  if (from === to) return toSuccess(to, `version ${to} serves already`);
  const event = run.world.functionEvent(fn);
  const name = `${fn.arn}:${alias}`;
  const traffic = startTraffic((signal) => run.world.invoke(name, event, AbortSignal.any([signal, run.signal])));
  try {
    run.log(`alias ${alias} goes from version ${from} to version ${to}; it is called with ${toShort(event)}`);
    const alarms = findAlarms(run, { functionName: fn.name, alias });
    const ringing = await shiftAlias({
      ...{ steps, traffic, alarms, pace: usualPace, log: run.log, signal: run.signal },
      move: (percent) => (percent === 100 ? setAlias(to, 0) : setAlias(from, percent)),
    });
    if (run.signal.aborted || ringing !== undefined) setAlias(from, 0);
    if (run.signal.aborted) return abandoned();
    return ringing === undefined
      ? toEnd(run, to, `version ${to}, ${toShare(steps, strategy)}`, traffic)
      : await toRollback(`alarm ${ringing.name} is in ALARM at ${ringing.percent}%`, { alias, from, to }, traffic);
  } finally {
    await traffic.stop(STOP_MS);
  }
}

/** How long the calls under way may take when all is done. */
const STOP_MS = 2000;

/** What was seen before decides; that the old version serves again is seen by further calls. */
async function toRollback(why: string, { alias, from, to }: Pick<Move, 'alias' | 'from' | 'to'>, traffic: Traffic) {
  const seen = [...traffic.samples];
  const error = seen.find((sample) => sample.version === to && !sample.ok)?.error;
  // Calls that were under way when the alias went back may still fail.
  const back = performance.now();
  await traffic.more(AFTER_CALLS / 2, STOP_MS);
  const first = traffic.samples.length;
  await traffic.more(AFTER_CALLS, STOP_MS);
  // A call that began before is the bad version's, however late it ends.
  const after = toCounts(traffic.samples.slice(first).filter(({ began }) => began >= back));
  const cause = error === undefined ? '' : ` (${error})`;
  return failed(`${why}: ${toCounts(seen)}${cause}; alias ${alias} is back on version ${from}: ${after}`);
}

const AFTER_CALLS = 20;

/** Nothing watches what happens after the last step: it is said, and not hidden. */
function toEnd(run: ActionRun, version: string, what: string, { samples }: Traffic): Outcome {
  const error = samples.find((sample) => sample.version === version && !sample.ok)?.error;
  if (error !== undefined) {
    const { stage, name: action } = run.planned.action;
    const text = `version ${version} fails (${error}), and no alarm of the action has ended its deployment`;
    run.tell({ type: 'warning', stage, action, text });
  }
  return toSuccess(version, `${what}, ${toCounts(samples)}`);
}

function toSuccess(version: string, summary: string): Outcome {
  return succeeded({ FunctionVersion: version }, { summary });
}

/** `canary 10%`, `linear 10%`, `all at once`. */
function toShare([first]: readonly ShiftStep[], strategy: string | undefined): string {
  if (first === undefined || first.percent === 100) return 'all at once';
  return `${strategy?.startsWith('Linear') ? 'linear' : 'canary'} ${first.percent}%`;
}

/** The alarms that the action names; one that nothing here can judge is said. */
function findAlarms(run: ActionRun, called: Parameters<typeof isJudged>[1]): readonly SynthesizedAlarm[] {
  const names = (run.configuration['Alarms'] ?? '').split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .flatMap((name) => {
      const alarm = run.assembly.alarms.find((one) => one.name === name || one.arn === name);
      if (alarm !== undefined && isJudged(alarm, called)) return [alarm];
      run.log(
        `alarm ${name} is not judged here: ${alarm === undefined ? 'it is not in what was given' : 'it watches something else than these calls'}`,
      );
      return [];
    });
}

function toShort(event: unknown): string {
  const text = JSON.stringify(event);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
