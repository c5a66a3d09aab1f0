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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'ENOTDIR':
      return 'part of the path is no directory';
    case 'EISDIR':
      return 'it is a directory';
    case 'EACCES':
      return 'it may not be read';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
