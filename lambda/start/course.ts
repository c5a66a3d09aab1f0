import type { CodeCommitClient } from '@aws-sdk/client-codecommit';
import type { Verdict } from '../../lib/aws/codepipeline/trigger';
import type { Pointer } from './pointer';
import type { Reference } from './reference';
import { standingOf } from './standing';

/** What is to be done about a change. */
export type Course =
  /** It needs nothing, and leaves the pointer where it is. */
  | { readonly kind: 'nothing'; readonly why: string }
  | {
      readonly kind: 'judge';
      /** What is judged, and what the pipeline is started with. */
      readonly change: Reference;
      /**
       * Where catching up begins.
       * @default - nothing was lost
       */
      readonly from?: Pointer;
      /**
       * What is known without judging.
       * @default - it is to be judged
       */
      readonly verdict?: Verdict;
      /** The pointer afterwards, but for a start of the pipeline. */
      readonly next: Pointer;
    };

/**
 * Decides by the order of events. One that was missed started nothing while newer ones were judged without it: when none
 * of these started the pipeline, what it changed is still undelivered, and is judged as part of the newest commit, never
 * of its own.
 */
export async function courseOf(
  reference: Reference,
  pointer: Pointer | undefined,
  client: CodeCommitClient,
): Promise<Course> {
  const { commit, time } = reference;
  if (pointer === undefined) {
    return { kind: 'judge', change: reference, next: { commit, time, since: time, started: false } };
  }
  const then = pointer.time.toISOString();
  switch (await standingOf(reference, pointer, client)) {
    case 'next':
      return { kind: 'judge', change: reference, from: pointer, next: { ...pointer, commit, time } };
    case 'handled': {
      const why = `commit ${commit} was judged before, as of ${then}`;
      if (time <= pointer.time) return { kind: 'nothing', why };
      // What led away from the commit and back to it is older now.
      return { kind: 'judge', change: reference, verdict: { starts: false, why }, next: { ...pointer, time } };
    }
    case 'late':
      return { kind: 'nothing', why: `the newer commit ${pointer.commit} of ${then} was judged together with it` };
    case 'missed': {
      const next = { ...pointer, since: time };
      const change = { ...reference, commit: pointer.commit };
      if (!pointer.started) return { kind: 'judge', change, next };
      const why = `the pipeline was started with a newer commit, of ${then} at the latest`;
      return { kind: 'judge', change, verdict: { starts: false, why }, next };
    }
  }
}
