import type { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { mergeBase } from './differences';
import type { Pointer } from './pointer';
import type { Reference } from './reference';

/**
 * How an event stands to what was judged before it.
 *
 * - `next`: it is newer, and is judged. A branch that was force-pushed is so too: its commit's age means nothing.
 * - `handled`: its commit was judged already, because the event came twice, Lambda tried again, or the events between were
 *   lost and the branch is where it was.
 * - `late`: it is older than what was judged, and that was judged together with it: either the pointer was there, and the
 *   newer event caught up from it, or the event was handled in its turn and comes a second time.
 * - `missed`: it is as old as the first that was ever judged of this branch, so that perhaps nobody has judged it yet. To
 *   judge it again does no harm.
 */
export type Standing = 'next' | 'handled' | 'late' | 'missed';

/**
 * Tells events in the order of their time from those that arrive late, so that an older commit never starts after a newer.
 * Events know the second only: of two within one second, the one whose commit the other builds on is the older.
 */
export async function standingOf(reference: Reference, pointer: Pointer, client: CodeCommitClient): Promise<Standing> {
  const age = reference.time.getTime() - pointer.time.getTime();
  if (reference.commit === pointer.commit && age >= 0 && (age === 0 || isBackAgain(reference))) return 'handled';
  if (age > 0) return 'next';
  if (age === 0 && !(await isBefore(reference, pointer, client))) return 'next';
  return reference.time <= pointer.since ? 'missed' : 'late';
}

/** A branch that was created anew, or a tag, was pushed on purpose. */
function isBackAgain({ kind, before }: Reference): boolean {
  return kind === 'branch' && before !== undefined;
}

async function isBefore(reference: Reference, pointer: Pointer, client: CodeCommitClient): Promise<boolean> {
  if (reference.before === pointer.commit) return false;
  return (await mergeBase(client, reference.repository, reference.commit, pointer.commit)) === reference.commit;
}
