import type { Action, CheckVersionAction } from './action';
import type { Conversion } from './conversion';
import type { Stage } from './stage';

/** The namespace and the name of the action that fixes the version. */
export const versionNamespace = 'version';
const name = 'check-version';

/**
 * Puts the action that fixes the version before all others of the first stage when the pipeline records: a tag that is taken
 * then fails the execution before anything is built or deployed.
 */
export function withVersionCheck(stages: readonly Stage[], source: string, conversion: Conversion): readonly Stage[] {
  const record = stages.flatMap(({ actions }) => actions).find(({ verb }) => verb === 'record');
  const [first, ...rest] = stages;
  if (record === undefined || first === undefined) return stages;
  const check: CheckVersionAction = { verb: 'check-version', name, runOrder: 1, source, namespace: versionNamespace };
  conversion.made(check, conversion.pathOf(record));
  const actions = [check, ...first.actions.map((action) => later(action, conversion))];
  return [conversion.made({ ...first, actions }, conversion.pathOf(first)), ...rest];
}

function later(action: Action, conversion: Conversion): Action {
  return conversion.made({ ...action, runOrder: action.runOrder + 1 }, conversion.pathOf(action));
}
