import { didYouMean } from '../../problem/nearest';
import type { ActionRun } from '../action-run';
import { judgeTraffic } from '../balancer/judge-traffic';
import type { OpenServing } from './services';

/** What a run of an action knows of alarms. */
interface AlarmsRun {
  readonly assembly: Pick<ActionRun['assembly'], 'alarms' | 'serving'>;
  readonly log: ActionRun['log'];
  readonly planned: Pick<ActionRun['planned'], 'reference'>;
  readonly world: Pick<ActionRun['world'], 'alarms'>;
}

/**
 * The alarms that end a deployment: by what the load balancers saw where they look at that, else by what a person or another
 * target has told of them.
 *
 * @returns which of them rings for what was seen since a moment, as a sentence
 */
export function watchAlarms(
  run: AlarmsRun,
  names: readonly string[],
  { balancers }: Pick<OpenServing, 'balancers'>,
): (since: number) => string | undefined {
  const { alarms, serving } = run.assembly;
  for (const name of names) {
    if (alarms.some((alarm) => alarm.name === name)) continue;
    const near = didYouMean(
      name,
      alarms.map((alarm) => alarm.name),
    );
    run.log(
      `the alarm ${name} is not in what was given${near === undefined ? '' : `: ${near}`}; nothing here tells its state`,
    );
  }
  return (since) => {
    for (const name of names) {
      const alarm = alarms.find((one) => one.name === name);
      const state = alarm && judgeTraffic(alarm, since, { serving, balancers });
      if (state !== undefined)
        run.world.alarms.set(name, state, `what the load balancer saw while ${run.planned.reference} ran`);
      if ((state ?? run.world.alarms.state(name)) === 'ALARM') return `the alarm ${name} went off`;
    }
    return undefined;
  };
}
