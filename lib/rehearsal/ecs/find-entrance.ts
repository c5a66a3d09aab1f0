import type { SynthesizedContainerService } from '../../assembly/container-service';
import type { RuleCondition } from '../../assembly/listener';
import type { Serving } from '../../assembly/serving';
import type { Balancers } from '../balancer/open-balancers';
import type { TargetGroup } from '../balancer/target-group';
import type { ClientTarget } from './clients';

/**
 * Where the clients of a service ask: the listener that leads to its target group, and the path of its health check, or one
 * that the rule takes. Undefined for a service that no listener leads to.
 */
export function findEntrance(
  { loadBalancers }: SynthesizedContainerService,
  serving: Serving,
  { routes, url }: Pick<Balancers, 'routes' | 'url'>,
  group: TargetGroup | undefined,
): ClientTarget | undefined {
  if (group === undefined) return undefined;
  const path = group.healthPath ?? group.facts.health.path;
  const production = loadBalancers[0]?.alternate?.productionRule;
  const test = loadBalancers[0]?.alternate?.testRule;
  const leads = (arn: string) =>
    arn === production ||
    (arn !== test && routes.groups(arn).some(({ targetGroup }) => targetGroup === group.facts.arn));
  const rule = serving.rules.find(({ arn }) => leads(arn));
  const listener = rule?.listener ?? serving.listeners.find(({ arn }) => leads(arn))?.arn;
  const host = valuesOf(rule?.conditions, 'host-header').find((value) => !/[*?]/.test(value));
  const found = listener === undefined ? undefined : url(listener, host);
  return found === undefined
    ? undefined
    : { url: found, path: toPath(path, valuesOf(rule?.conditions, 'path-pattern')) };
}

function valuesOf(conditions: readonly RuleCondition[] | undefined, field: string): readonly string[] {
  return conditions?.find((condition) => condition.field === field)?.values ?? [];
}

/** A rule that does not take the path of the health check is asked for what it takes. */
function toPath(path: string, patterns: readonly string[]): string {
  const begins = patterns.map((pattern) => pattern.replace(/[*?].*$/, ''));
  return begins.length === 0 || begins.some((begin) => path.startsWith(begin)) ? path : (begins[0] ?? path);
}
