import { readFileSync } from 'node:fs';
import type { Checked } from '../problem/problem';

/** A file's text, or a problem with the given code that says why there is none; `what` names the file's kind. */
export function readText(file: string, code: string, what: string): Checked<string> {
  try {
    return { ok: true, value: readFileSync(file, 'utf8') };
  } catch (error) {
    return { ok: false, problems: [{ code, message: `no ${what} at ${file}: ${reasonOf(error)}` }] };
  }
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'part of the path is no directory',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be read',
};
