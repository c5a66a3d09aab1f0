import type { Delivery } from './delivery';
import { deploysOf } from './environment';
import type { Finding } from './rules/rule';
import type { Target } from './target';

/**
 * One finding for all targets of a kind that have no domain of their own: a definition that is good should stay quiet to read.
 *
 * @param toConsequence what comes of it, for one target or for several
 */
export function* withoutDomain(
  { pipelines }: Delivery,
  kind: Target['kind'],
  toConsequence: (several: boolean) => string,
): Iterable<Finding> {
  const without = pipelines.flatMap(deploysOf).filter(({ target }) => target.kind === kind && !('domain' in target));
  const [first] = without;
  if (first === undefined) return;
  const targets = [...new Set(without.map(({ environment, target }) => `${environment}.${target.name}`))];
  const several = targets.length > 1;
  const message = `${targets.join(', ')} ${several ? 'have' : 'has'} no { domain, certificate }, ${toConsequence(several)}`;
  yield { at: first.target, part: 'key', message };
}
