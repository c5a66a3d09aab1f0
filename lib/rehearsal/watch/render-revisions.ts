import type { ExecutionStart } from '../execution-start';
import { shortCommit } from './reference-change';

/** The revisions of a start in words: `3f2a1c9 of Source`, `the newest revisions`. */
export function renderRevisions({ revisions }: Pick<ExecutionStart, 'revisions'>): string {
  const named = [...revisions].map(([source, { commit }]) => `${shortCommit(commit)} of ${source}`);
  return named.length === 0 ? 'the newest revisions' : named.join(' and ');
}
