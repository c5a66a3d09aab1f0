/** The commits that a repository's branches and tags name, by their full names: `refs/heads/main`. */
export type References = ReadonlyMap<string, string>;

/** A branch or a tag that was made, moved or deleted. */
export interface ReferenceChange {
  readonly kind: 'branch' | 'tag';
  /** `main`, without `refs/heads/`. */
  readonly name: string;
  /** The commit that it named before. @default - it is new */
  readonly before?: string;
  /** The commit that it names now. @default - it was deleted */
  readonly after?: string;
}

/** What changed between two looks, in the order of the references' names, branches first. */
export function toReferenceChanges(before: References, after: References): readonly ReferenceChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const change = { before: before.get(name), after: after.get(name) };
    return change.before === change.after ? [] : [{ ...toReference(name), ...withoutAbsent(change) }];
  });
}

/** How a change is told: `3f2a1c9 on main`, `3f2a1c9 as tag v1.2.0`. */
export function renderReferenceChange({ kind, name, after }: ReferenceChange): string {
  const what = kind === 'branch' ? `on ${name}` : `as tag ${name}`;
  return after === undefined ? `${kind} ${name} is gone` : `${shortCommit(after)} ${what}`;
}

/** As many digits of a commit's id as git shows of it. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

function toReference(name: string): Pick<ReferenceChange, 'kind' | 'name'> {
  return name.startsWith('refs/tags/')
    ? { kind: 'tag', name: name.slice('refs/tags/'.length) }
    : { kind: 'branch', name: name.slice('refs/heads/'.length) };
}

function withoutAbsent(change: {
  readonly before: string | undefined;
  readonly after: string | undefined;
}): Pick<ReferenceChange, 'before' | 'after'> {
  const { before, after } = change;
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
