import { renderProblems } from '../problem/render-problem';
import { readDefinition } from '../synthesis/definition/read-definition';
import { toDelivery } from '../synthesis/model/to-delivery';
import { exitCodes } from './exit-code';

/** What a check came to. */
export interface CheckResult {
  /** 0 when the definition is good, 2 when anything is wrong. */
  readonly exitCode: typeof exitCodes.succeeded | typeof exitCodes.mistake;
  /** Every mistake, or what is worth knowing of a definition that has none; mostly empty. */
  readonly stderr: string;
}

/** Validates a definition: its YAML, its shape and every rule at once. `file` is as the person named it. */
export function check(file: string): CheckResult {
  const definition = readDefinition(file);
  const delivery = definition.ok ? toDelivery(definition.value) : definition;
  return delivery.ok
    ? { exitCode: exitCodes.succeeded, stderr: renderProblems(delivery.notes ?? []) }
    : { exitCode: exitCodes.mistake, stderr: renderProblems(delivery.problems) };
}
