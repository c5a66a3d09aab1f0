import { dirname } from 'node:path';
import type { Checked } from '../problem/problem';
import { renderProblems } from '../problem/render-problem';
import { readDefinition } from '../synthesis/definition/read-definition';
import type { Delivery } from '../synthesis/model/delivery';
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

/** Validates a definition: its YAML, its shape and every rule at once. `file` is as the person named it. */
export function check(file: string): CheckResult {
  return toResult(readDelivery(file));
}

/** Validates a definition, and looks at the repository around it when that is a source of its pipelines. */
export async function checkWithSources(file: string): Promise<CheckResult> {
  const delivery = readDelivery(file);
  const { exitCode, stderr } = toResult(delivery);
  if (!delivery.ok) return { exitCode, stderr };
  return { exitCode, stderr: stderr + renderProblems(await checkSourceSizes(delivery.value, dirname(file))) };
}

function readDelivery(file: string): Checked<Delivery> {
  const definition = readDefinition(file);
  return definition.ok ? toDelivery(definition.value) : definition;
}

function toResult(delivery: Checked<Delivery>): CheckResult {
  return delivery.ok
    ? { exitCode: exitCodes.succeeded, stderr: renderProblems(delivery.notes ?? []) }
    : { exitCode: exitCodes.mistake, stderr: renderProblems(delivery.problems) };
}
