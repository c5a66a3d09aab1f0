import type { Problem } from '../problem/problem';
import { StoreFailure } from '../rehearsal/store/store-failure';

/** What was thrown for something that is wrong with the machine or with what was given; undefined for a bug of ours. */
export function toMistake(error: unknown): Problem | undefined {
  if (error instanceof StoreFailure) return { code: 'CannotWrite', message: error.message };
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' || syscall !== 'spawn git') return undefined;
  const hint = 'a rehearsal delivers its sources with git: install it, or put it on the PATH';
  return { code: 'NoGit', message: 'there is no git on the PATH', hint };
}
