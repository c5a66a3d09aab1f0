import type { Stage } from '../../model/stage';
import type { Alarms } from '../../model/stage-conditions';
import { outputsOf } from '../../model/target-facts';
import type { OutputDirectory } from '../target-outputs';

/** What the alarms of a stage are found in. */
export type AlarmOutputs = Pick<OutputDirectory, 'value'>;

/** The alarms that a person names, or those of the targets that the stage deploys to. */
export function alarmsOf(
  { actions }: Pick<Stage, 'actions'>,
  { alarms }: Alarms,
  outputs: AlarmOutputs,
): readonly string[] {
  if (alarms !== 'targets') return alarms;
  const named = actions.flatMap((action) =>
    action.verb === 'deploy' && outputsOf(action.target).includes('alarms')
      ? // Several names with commas between them, each of them a reference that has none.
        outputs.value(action.environment, action.target.name, 'alarms').split(',')
      : [],
  );
  return [...new Set(named.filter((alarm) => alarm !== ''))];
}
