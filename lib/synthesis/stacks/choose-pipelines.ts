import { didYouMean, toHint } from '../../problem/nearest';
import type { Checked, Problem } from '../../problem/problem';
import type { Delivery } from '../model/delivery';
import type { Pipeline } from '../model/pipeline';

/**
 * The pipelines of a definition that a comma-separated list names, in the definition's order; all of them without a list.
 *
 * Problems: `UnknownPipeline` for each name that the definition does not have, `NoPipeline` for a list without a name.
 */
export function choosePipelines(delivery: Delivery, list: string | undefined): Checked<readonly Pipeline[]> {
  if (list === undefined) return { ok: true, value: delivery.pipelines };
  const names = list.split(',').map((name) => name.trim());
  const wanted = names.filter((name) => name !== '');
  const known = delivery.pipelines.map(({ name }) => name);
  const problems = [...wanted.filter((name) => !known.includes(name)).map((name) => toUnknown(name, known))];
  if (wanted.length === 0) problems.push(toNone(known));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: delivery.pipelines.filter(({ name }) => wanted.includes(name)) };
}

function toUnknown(name: string, known: readonly string[]): Problem {
  return {
    code: 'UnknownPipeline',
    message: `pipelines names "${name}", which the definition does not have`,
    ...toHint(`the definition has: ${known.join(', ')}`, didYouMean(name, known)),
  };
}

function toNone(known: readonly string[]): Problem {
  return {
    code: 'NoPipeline',
    message: 'pipelines names no pipeline',
    ...toHint(`the definition has: ${known.join(', ')}`),
  };
}
