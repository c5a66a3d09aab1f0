import { join } from 'node:path';
import type { BatchBuild } from '../../../aws/codebuild/to-batch-builds';
import type { BuildOutput } from '../build';
import type { Batch } from './batch';

/** The output artifacts of each build by its identifier, or why they cannot be told apart. */
export type AssignedOutputs =
  | { readonly ok: true; readonly outputs: ReadonlyMap<string, readonly BuildOutput[]> }
  | { readonly ok: false; readonly reason: string };

/**
 * Which build makes which output artifact of the action. `unit` is the primary artifact of the build `unit`, `unit_docs`
 * its secondary artifact `docs`; combined, the primary artifacts of all builds make the one output artifact.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-pipeline-batch.html
 */
export function assignOutputs(builds: readonly BatchBuild[], batch: Batch): AssignedOutputs {
  return batch.combineArtifacts ? assignCombined(builds, batch) : assignEach(builds, batch.base.outputs);
}

function assignCombined(builds: readonly BatchBuild[], { base }: Batch): AssignedOutputs {
  const [output, ...more] = base.outputs;
  if (more.length > 0) {
    return { ok: false, reason: `combined artifacts make one output artifact, and the action has ${more.length + 1}` };
  }
  if (output === undefined) return { ok: true, outputs: new Map() };
  const toPart = ({ identifier }: BatchBuild): readonly [string, readonly BuildOutput[]] => [
    identifier,
    [{ name: output.name, path: partOf(base.scratch, identifier), section: 'primary', optional: true }],
  ];
  return { ok: true, outputs: new Map(builds.map(toPart)) };
}

/** Where a build's part of the combined artifact lies until all are there. */
export function partOf(scratch: string, identifier: string): string {
  return join(scratch, 'parts', `${identifier}.zip`);
}

function assignEach(builds: readonly BatchBuild[], outputs: readonly BuildOutput[]): AssignedOutputs {
  const identifiers = builds.map(({ identifier }) => identifier);
  const assigned = new Map<string, readonly BuildOutput[]>();
  for (const output of outputs) {
    const owner = findOwner(output.name, identifiers);
    if (owner === undefined) {
      const known = identifiers.join(', ');
      return { ok: false, reason: `the output artifact ${output.name} is of no build; the builds are ${known}` };
    }
    const secondary = output.name.slice(owner.length + 1);
    const section = secondary === '' ? 'primary' : { secondary };
    assigned.set(owner, [...(assigned.get(owner) ?? []), { ...output, section }]);
  }
  return { ok: true, outputs: assigned };
}

/** The build of that name, else the one with the longest name before an underscore. */
function findOwner(name: string, identifiers: readonly string[]): string | undefined {
  const owners = identifiers.filter((identifier) => name === identifier || name.startsWith(`${identifier}_`));
  return owners.sort((one, other) => other.length - one.length)[0];
}
