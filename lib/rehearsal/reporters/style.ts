import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Formatter } from 'picocolors/types';

/** How text is put to a person. */
export interface Style {
  readonly colors: Palette;
  /** The folder that paths are told from; what lies outside of it is told whole. */
  readonly cwd: string;
}

/** The colours that are used; each leaves the text as it is where there are none. */
export type Palette = Readonly<Record<'bold' | 'dim' | 'green' | 'red' | 'yellow', Formatter>>;

/** A path as a person would type it. */
export function renderPath(path: string, { cwd }: Pick<Style, 'cwd'>): string {
  const way = relative(cwd, path);
  return way === '' || way.startsWith('..') ? path : way;
}

/** A state in its colour, in lower case, as wide as the widest of them. */
export function renderState(state: string, { colors }: Pick<Style, 'colors'>): string {
  const word = state.toLowerCase();
  const color = word === 'succeeded' ? colors.green : word === 'failed' ? colors.red : colors.yellow;
  return color(word.padEnd('succeeded'.length));
}

/** One line of a text that may have several, without control characters. */
export function toOneLine(text: string): string {
  return toPlain(text).replace(/ +/g, ' ').trim();
}

/** A text without escape sequences, each other control character a blank. */
export function toPlain(text: string): string {
  return [...stripVTControlCharacters(text)].map((character) => (isControl(character) ? ' ' : character)).join('');
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
}
