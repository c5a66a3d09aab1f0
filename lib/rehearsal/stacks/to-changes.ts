import { isDeepStrictEqual } from 'node:util';
import { toMap } from '../../assembly/template';
import { type Replacement, replacementOf } from '../../aws/cloudformation/create-only';
import type { KeptResource, StackContent } from './kept-stack';
import type { Change } from './stack-service';

/**
 * What becomes of each resource of a stack, in the template's order, what is removed at last. A resource that refers to one
 * that is replaced, or may be, is modified with it.
 */
export function toChanges(before: StackContent | undefined, after: StackContent): readonly Change[] {
  const old = new Map((before?.resources ?? []).map((resource) => [resource.logicalId, resource]));
  const own = after.resources.flatMap((resource) => toChange(old.get(resource.logicalId), resource) ?? []);
  const kept = new Set(after.resources.map(({ logicalId }) => logicalId));
  const removed = [...old.values()].filter(({ logicalId }) => !kept.has(logicalId)).map(toRemoval);
  return [...follow(own, after.resources), ...removed];
}

/** Whether two contents are the same but for their tags. */
export function isSameBesidesTags(before: StackContent, after: StackContent): boolean {
  return toChanges(before, after).length === 0 && isDeepStrictEqual(before.outputs, after.outputs);
}

function toChange(before: KeptResource | undefined, after: KeptResource): Change | undefined {
  const { logicalId, type } = after;
  if (before === undefined) return { action: 'Add', logicalId, type };
  const base = { action: 'Modify', logicalId, type, physicalId: before.physicalId } as const;
  if (before.type !== type) return { ...base, replacement: 'True', properties: [] };
  const names = [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])];
  const changed = names.filter((name) => !isDeepStrictEqual(before.properties[name], after.properties[name]));
  if (changed.length === 0) return undefined;
  const paths = changed.flatMap((name) => pathsOf(name, before.properties[name], after.properties[name]));
  return { ...base, replacement: strongest(paths.map((path) => replacementOf(type, path))), properties: changed };
}

/** What of a property has changed, one level down: enough for what the types' schemas tell apart. */
function pathsOf(name: string, before: unknown, after: unknown): readonly string[] {
  const [old, now] = [toMap(before), toMap(after)];
  if (Object.keys(old).length === 0 || Object.keys(now).length === 0) return [name];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.filter((key) => !isDeepStrictEqual(old[key], now[key])).map((key) => `${name}.${key}`);
}

function strongest(all: readonly Replacement[]): Replacement {
  if (all.includes('True')) return 'True';
  return all.includes('Conditional') ? 'Conditional' : 'False';
}

function toRemoval({ logicalId, type, physicalId }: KeptResource): Change {
  return { action: 'Remove', logicalId, type, physicalId };
}

/** Names of replaced resources are new ones, which what refers to them is told; that may go on. */
function follow(own: readonly Change[], resources: readonly KeptResource[]): readonly Change[] {
  const changes = new Map(own.map((change) => [change.logicalId, change]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const resource of resources) {
      const told = toTold(resource, changes);
      if (told === undefined) continue;
      changes.set(resource.logicalId, told);
      grown = true;
    }
  }
  return resources.flatMap(({ logicalId }) => changes.get(logicalId) ?? []);
}

/** The change of a resource that is told new names, when that is more than it has already. */
function toTold(resource: KeptResource, changes: ReadonlyMap<string, Change>): Change | undefined {
  const { logicalId, type, physicalId } = resource;
  const own = changes.get(logicalId);
  if (own?.action === 'Add') return undefined;
  const isNew = (name: string) => ['True', 'Conditional'].includes(changes.get(name)?.replacement ?? 'False');
  const told = Object.keys(resource.needs).filter((property) => resource.needs[property]?.some(isNew));
  const more = told.filter((property) => own?.properties?.includes(property) !== true);
  if (more.length === 0) return undefined;
  // Whether the new name differs from the old one is only known once it is made.
  const found = more.map((property) => (replacementOf(type, property) === 'False' ? 'False' : 'Conditional'));
  const replacement = strongest([own?.replacement ?? 'False', ...found]);
  return {
    action: 'Modify',
    logicalId,
    type,
    physicalId,
    replacement,
    properties: [...(own?.properties ?? []), ...more],
  };
}
