import { type TemplateMap, toMap } from '../../assembly/template';
import { dependsOn } from './check-references';
import { referencesIn } from './references';

/** What CloudFormation says of resources that wait for one another; undefined when there is an order. */
export function tryCycle(body: TemplateMap): string | undefined {
  const waiting = new Map(
    Object.entries(toMap(body['Resources'])).map(([logicalId, declaration]) => [logicalId, needsOf(declaration)]),
  );
  for (let made = next(waiting); made.length > 0; made = next(waiting)) {
    for (const logicalId of made) waiting.delete(logicalId);
  }
  const circle = inCircle(waiting);
  return circle.length === 0 ? undefined : `Circular dependency between resources: [${circle.join(', ')}]`;
}

function needsOf(declaration: unknown): readonly string[] {
  const { Properties: properties } = toMap(declaration);
  return [...dependsOn(declaration), ...referencesIn(properties).map(({ name }) => name)];
}

/** What needs nothing any more that is not made yet. */
function next(waiting: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...waiting].filter(([, needs]) => !needs.some((need) => waiting.has(need))).map(([logicalId]) => logicalId);
}

/** Of what cannot be made, only what something else that cannot be made waits for; the rest merely waits. */
function inCircle(waiting: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const left = new Map(waiting);
  for (;;) {
    const needed = new Set([...left.values()].flat());
    const idle = [...left.keys()].filter((logicalId) => !needed.has(logicalId));
    if (idle.length === 0) return [...left.keys()];
    for (const logicalId of idle) left.delete(logicalId);
  }
}
