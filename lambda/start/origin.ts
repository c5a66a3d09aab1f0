import type { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { mergeBase } from './differences';
import type { Pointer } from './pointer';
import type { Reference } from './reference';

/** What a commit is compared with, to learn which paths changed. */
export interface Origin {
  /**
   * The commit.
   * @default - none: every path of the other counts as changed
   */
  readonly commit?: string;
  /** What it is to the branch: `the commit before`. */
  readonly said: string;
}

/**
 * What a branch's new commit is compared with, the best first: a next one is taken when the commit of the one before no
 * longer exists, and the last needs none.
 *
 * A branch that was updated is compared with the commit that it pointed to. When that is not the commit that was judged
 * last, EventBridge lost an event in between, and what it would have told of is caught up on. A branch that was created
 * has no commit before: what it holds beyond the default branch is its own. When that is nothing, it was cut from the
 * default branch or is the default branch itself: then nothing of it was ever delivered, and all of it is new.
 */
export async function* originsOf(
  client: CodeCommitClient,
  { repository, before, commit }: Reference,
  pointer: Pointer | undefined,
): AsyncGenerator<Origin> {
  if (before === undefined) {
    const base = await mergeBase(client, repository, commit, 'HEAD');
    if (base !== undefined && base !== commit) yield { commit: base, said: 'where it left the default branch' };
  } else {
    if (pointer !== undefined && pointer.commit !== before) {
      yield { commit: pointer.commit, said: 'the commit that was judged last' };
    }
    yield { commit: before, said: 'the commit before' };
  }
  yield { said: 'nothing, so that every path counts' };
}
