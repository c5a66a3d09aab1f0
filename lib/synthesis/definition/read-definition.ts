import { readFileSync } from 'node:fs';
import type { Checked, Problem } from '../../problem/problem';
import { type Definition, parseDefinition } from './parse-definition';

/**
 * Reads a definition from disk. Problems besides the text's own: `NoSuchFile`, `NotAFile`, `UnreadableFile`, `NotText`.
 * @param file the definition as the person named it, absolute or from the current directory
 */
export function readDefinition(file: string): Checked<Definition> {
  const text = readText(file);
  return text.ok ? parseDefinition(file, text.value) : text;
}

function readText(file: string): Checked<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    return { ok: false, problems: [toProblem(file, error)] };
  }
}

function toProblem(file: string, error: unknown): Problem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'NoSuchFile',
        message: `there is no file ${file}`,
        hint: 'name the definition, or stand in the folder of conveyor.yaml',
      };
    case 'EISDIR':
      return {
        code: 'NotAFile',
        message: `${file} is a directory`,
        hint: 'name the definition in it, for example conveyor.yaml',
      };
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return { code: 'NotText', message: `${file} is no UTF-8 text` };
    case 'EACCES':
    case 'EPERM':
      return { code: 'UnreadableFile', message: `${file} may not be read by you`, hint: 'see its permissions' };
    default:
      if (code === '') throw error;
      return { code: 'UnreadableFile', message: `${file} cannot be read: ${code}` };
  }
}
