import type { SourceFilters } from './to-trigger-declaration';
import type { Patterns, PullRequestEvent, PullRequestFilter, PushFilter } from './trigger';

/**
 * The filters that a trigger of a template declares; undefined when it declares none, or any part of them is known at the
 * deployment only, so that nobody can judge by them.
 */
export function tryTriggerDeclaration(declaration: unknown): SourceFilters | undefined {
  const git = fieldsOf(fieldsOf(declaration)?.['GitConfiguration']);
  const source = git?.['SourceActionName'];
  const push = tryAll(git?.['Push'], tryPush);
  const pullRequest = tryAll(git?.['PullRequest'], tryPullRequest);
  if (typeof source !== 'string' || push === undefined || pullRequest === undefined) return undefined;
  return push.length + pullRequest.length === 0 ? undefined : { source, push, pullRequest };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** A list of what is absent is empty; a list of which one cannot be read is none. */
function tryAll<T>(list: unknown, tryOne: (value: unknown) => T | undefined): readonly T[] | undefined {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return undefined;
  const all = list.map(tryOne);
  const read = all.filter((one) => one !== undefined);
  return read.length === all.length ? read : undefined;
}

function tryPush(value: unknown): PushFilter | undefined {
  const fields = fieldsOf(value);
  return fields && tryLists(fields, { branches: 'Branches', paths: 'FilePaths', tags: 'Tags' });
}

function tryPullRequest(value: unknown): PullRequestFilter | undefined {
  const fields = fieldsOf(value);
  const events = tryAll(fields?.['Events'], tryEvent);
  const lists = fields && tryLists(fields, { branches: 'Branches', paths: 'FilePaths' });
  if (events === undefined || lists === undefined) return undefined;
  return { events: events.length === 0 ? EVENTS : events, ...lists };
}

const EVENTS: readonly PullRequestEvent[] = ['OPEN', 'UPDATED', 'CLOSED'];

function tryEvent(value: unknown): PullRequestEvent | undefined {
  return EVENTS.find((event) => event === value);
}

type ListName = 'branches' | 'paths' | 'tags';
type Lists = { readonly [name in ListName]?: Patterns };

function tryLists(fields: Fields, names: { readonly [name in ListName]?: string }): Lists | undefined {
  const lists: { [name in ListName]?: Patterns } = {};
  for (const name of ['branches', 'paths', 'tags'] as const) {
    const field = names[name];
    if (field === undefined || fields[field] === undefined) continue;
    const patterns = tryPatterns(fields[field]);
    if (patterns === undefined) return undefined;
    lists[name] = patterns;
  }
  return lists;
}

function tryPatterns(value: unknown): Patterns | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined) return undefined;
  const includes = tryAll(fields['Includes'], tryText);
  const excludes = tryAll(fields['Excludes'], tryText);
  return includes && excludes && { includes, excludes };
}

function tryText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
