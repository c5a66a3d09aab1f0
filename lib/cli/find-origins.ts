import type { SynthesizedAction, SynthesizedPipeline } from '../assembly/pipeline';
import { matchesRemote } from '../plan/match-remote';
import type { SourceOrigin } from '../plan/plan';
import { actionsOf, findAction, toReference } from '../plan/reference';
import { type SourceSubject, toSourceSubject } from '../plan/source-subject';
import type { Checked, Problem } from '../problem/problem';
import { probeImage } from '../rehearsal/sources/probe-image';
import { probeOrigin } from '../rehearsal/sources/probe-origin';
import { readWorkTree, type WorkTree } from './read-work-tree';

/** What stands for the sources' remotes, and what a person should know of it. */
export interface FoundOrigins {
  /** By the action as a person names it. */
  readonly origins: ReadonlyMap<string, SourceOrigin>;
  /** Sentences about what was taken without being given. */
  readonly said: readonly string[];
}

/**
 * Looks at what `--source` gives, and takes for the other sources the git repository around `folder`, when one of its
 * remotes is the repository that the source names. A source for which nothing stands is left to the plan.
 */
export async function findOrigins(
  pipeline: SynthesizedPipeline,
  given: ReadonlyMap<string, string>,
  folder: string,
): Promise<Checked<FoundOrigins>> {
  const problems: Problem[] = [];
  const origins = new Map<string, SourceOrigin>();
  const said: string[] = [];
  const keep = (word: string, origin: Checked<SourceOrigin>) => {
    if (origin.ok) origins.set(word, origin.value);
    else problems.push(...origin.problems);
  };
  for (const [word, place] of given) keep(word, await probe(word, place, pipeline));
  for (const { action, workTree } of await findRemotes(pipeline, given, folder)) {
    const reference = toReference(action, pipeline);
    const subject = toSourceSubject(action);
    keep(reference, await probeOrigin(workTree.root, subject.branch));
    said.push(`${reference}: ${workTree.root} stands for ${subject.name}, its remote "${workTree.remote}"`);
  }
  said.push(...toCheckedOut(origins), ...toUncommitted(origins));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { origins, said } };
}

/** A word that names no action is the plan's to refuse; until then its path is looked at without a branch. */
function probe(word: string, place: string, pipeline: SynthesizedPipeline): Promise<Checked<SourceOrigin>> {
  const action = findAction(word, '--source', pipeline);
  const { branch, tag } = action.ok ? toSourceSubject(action.value) : NO_SUBJECT;
  return tag === undefined ? probeOrigin(place, branch) : probeImage(place, tag);
}

const NO_SUBJECT: Pick<SourceSubject, 'branch' | 'tag'> = {};

async function findRemotes(
  pipeline: SynthesizedPipeline,
  given: ReadonlyMap<string, string>,
  folder: string,
): Promise<readonly { readonly action: SynthesizedAction; readonly workTree: WorkTree & { remote: string } }[]> {
  const isGiven = (action: SynthesizedAction) =>
    given.has(toReference(action, pipeline)) || given.has(`${action.stage}.${action.name}`);
  const open = actionsOf(pipeline).filter((action) => action.category === 'Source' && !isGiven(action));
  const workTree = open.length === 0 ? undefined : await readWorkTree(folder);
  if (workTree === undefined) return [];
  return open.flatMap((action) => {
    const remote = workTree.remotes.find(({ url }) => matchesRemote(url, action));
    return remote === undefined ? [] : [{ action, workTree: { ...workTree, remote: remote.name } }];
  });
}

/** As on AWS, the branch is delivered that the source names. */
function toCheckedOut(origins: ReadonlyMap<string, SourceOrigin>): readonly string[] {
  return [...origins].flatMap(([reference, origin]) =>
    origin.kind === 'repository' && origin.checkedOut !== undefined
      ? [`${reference}: the branch ${origin.branch} is delivered, and not ${origin.checkedOut}, which is checked out`]
      : [],
  );
}

function toUncommitted(origins: ReadonlyMap<string, SourceOrigin>): readonly string[] {
  return [...origins].flatMap(([reference, origin]) => {
    if (origin.kind !== 'repository' || origin.uncommitted.length === 0) return [];
    const shown = origin.uncommitted.slice(0, SHOWN).join(', ');
    const more = origin.uncommitted.length > SHOWN ? ` and ${origin.uncommitted.length - SHOWN} more` : '';
    return [`${reference}: uncommitted changes are not included: ${shown}${more}`];
  });
}

/** How many uncommitted files are named. */
const SHOWN = 5;
