import type { Conversion } from './conversion';
import type { CheckVersionAction } from './own-action';
import { putFirst } from './put-first';
import type { Stage } from './stage';

/** The namespace and the name of the action that fixes the version. */
export const versionNamespace = 'version';
const name = 'check-version';

/** Whether a pipeline fixes a version, which it records later. */
export function recordsVersion({ stages }: { readonly stages: readonly Stage[] }): boolean {
  return stages.some(({ actions }) => actions.some(({ verb }) => verb === 'check-version'));
}

/**
 * Puts the action that fixes the version before all others of the first stage when the pipeline records: a tag that is taken
 * then fails the execution before anything is built or deployed.
 */
export function withVersionCheck(stages: readonly Stage[], source: string, conversion: Conversion): readonly Stage[] {
  const record = stages.flatMap(({ actions }) => actions).find(({ verb }) => verb === 'record');
  if (record === undefined) return stages;
  const check: CheckVersionAction = { verb: 'check-version', name, runOrder: 1, source, namespace: versionNamespace };
  conversion.made(check, conversion.pathOf(record));
  return putFirst(check, stages, conversion);
}
