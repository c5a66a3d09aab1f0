import type { Path } from '../definition/path';
import type { ActionDocument, StageDocument } from '../definition/stage-document';
import type { Conversion } from './conversion';
import type { PipelineSurroundings } from './stage';

/** The actions of one entry of a stage. */
export function writtenIn(entry: StageDocument['actions'][number]): readonly ActionDocument[] {
  return 'parallel' in entry ? entry.parallel : [entry];
}

/** What is wrong with the waves of a stage. Problems: `BadWaves`. */
export function remarkWaves(document: StageDocument, waves: readonly (readonly string[])[], place: Place): void {
  remarkEnvironments(document, waves, place);
  remarkOnce(document, place.path, place.conversion);
}

interface Place {
  readonly around: PipelineSurroundings;
  readonly path: Path;
  readonly conversion: Conversion;
}

function remarkEnvironments(
  { name, environment }: StageDocument,
  waves: readonly (readonly string[])[],
  { around, path, conversion }: Place,
): void {
  if (environment !== undefined) {
    const message = `stage "${name}" has both an environment and waves`;
    conversion.remark({ code: 'BadWaves', path: [...path, 'environment'], message, hint: 'leave out one of them' });
  }
  const seen = new Set<string>();
  for (const [index, wave] of waves.entries()) {
    for (const [position, one] of wave.entries()) {
      const message = `stage "${name}" has environment "${one}" in its waves more than once`;
      const at = [...path, 'waves', index, position];
      if (seen.has(one)) conversion.remark({ code: 'BadWaves', path: at, message, hint: 'name it in one wave' });
      if (around.temporaries?.has(one) === true) {
        const temporary = `stage "${name}" has the temporary environment "${one}" in its waves`;
        conversion.remark({
          code: 'BadWaves',
          path: at,
          message: temporary,
          hint: 'a temporary environment is of one stage',
        });
      }
      seen.add(one);
    }
  }
}

/** What is done once is no part of a wave. */
const once = ['record', 'publish'] as const;

/** Whether an entry of a stage is one action that is done once. */
export function isOnce(entry: StageDocument['actions'][number]): boolean {
  return once.some((verb) => verb in entry);
}

function remarkOnce({ name, actions }: StageDocument, path: Path, conversion: Conversion): void {
  for (const [index, entry] of actions.entries()) {
    const verb = writtenIn(entry).flatMap((action) => once.filter((one) => one in action))[0];
    if (verb === undefined) continue;
    const message = `stage "${name}" has waves, and a ${verb} in it would be done once for each environment`;
    conversion.remark({
      code: 'BadWaves',
      path: [...path, 'actions', index],
      message,
      hint: 'put it into a stage of its own',
    });
  }
}
