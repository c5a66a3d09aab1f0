import { isResolvedTrue } from '../../assembly/intrinsics/conditions';
import type { Resolver } from '../../assembly/intrinsics/resolver';
import { type Resource, toMap } from '../../assembly/template';
import { isUnknown } from '../../assembly/value';
import { referencesIn } from './references';
import { StackRefusal } from './stack-service';

/** Whether what is made refers to resources only that are made, too: conditions may leave one out. @throws StackRefusal */
export function checkChosen(made: readonly Resource[], resolver: Resolver): void {
  const there = new Set(made.map(({ logicalId }) => logicalId));
  const known = new Set(resolver.template.resources.map(({ logicalId }) => logicalId));
  const references = made.flatMap(({ properties }) => referencesIn(chosen(properties, resolver)));
  const missing = references.filter(({ name }) => known.has(name) && !there.has(name)).map(({ name }) => name);
  if (missing.length === 0) return;
  const names = [...new Set(missing)].join(', ');
  throw new StackRefusal(
    `Template format error: Unresolved resource dependencies [${names}] in the Resources block of the template`,
  );
}

/** A part of a template with the branches only that its conditions choose. */
function chosen(part: unknown, resolver: Resolver): unknown {
  if (Array.isArray(part)) return part.map((item) => chosen(item, resolver));
  const entries = Object.entries(toMap(part));
  const [key, argument] = entries[0] ?? ['', undefined];
  if (entries.length === 1 && key === 'Fn::If' && Array.isArray(argument)) {
    const [condition, whenTrue, whenFalse]: readonly unknown[] = argument;
    const outcome = isResolvedTrue(String(condition), resolver);
    return isUnknown(outcome) ? undefined : chosen(outcome ? whenTrue : whenFalse, resolver);
  }
  return entries.length === 0
    ? part
    : Object.fromEntries(entries.map(([name, value]) => [name, chosen(value, resolver)]));
}
