import { dirname } from 'node:path';
import { renderProblems } from '../problem/render-problem';
import { readDefinition } from '../synthesis/definition/read-definition';
import { toDelivery } from '../synthesis/model/to-delivery';
import { checkSourceSizes } from './check-source-sizes';
import { exitCodes } from './exit-code';

/** What a check came to. */
export interface CheckResult {
  /** 0 when the definition is good, 2 when anything is wrong. */
  readonly exitCode: typeof exitCodes.succeeded | typeof exitCodes.mistake;
  /** Every mistake, or what is worth knowing of a definition that has none; mostly empty. */
  readonly stderr: string;
}

/**
 * Validates a definition: its YAML, its shape and every rule at once; and looks at the repository around a good one when that is
 * a source of its pipelines. `file` is as the person named it.
 */
export async function check(file: string): Promise<CheckResult> {
  const definition = readDefinition(file);
  const delivery = definition.ok ? toDelivery(definition.value) : definition;
  if (!delivery.ok) return { exitCode: exitCodes.mistake, stderr: renderProblems(delivery.problems) };
  const notes = [...(delivery.notes ?? []), ...(await checkSourceSizes(delivery.value, dirname(file)))];
  return { exitCode: exitCodes.succeeded, stderr: renderProblems(notes) };
}
