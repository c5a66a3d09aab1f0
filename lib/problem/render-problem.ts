import type { Place } from './place';
import type { Problem } from './problem';

/** Many problems, in the order in which they stand in their files; those without a place last. Ends with a line's end. */
export function renderProblems(problems: readonly Problem[]): string {
  return [...problems].sort(byPlace).map(renderProblem).join('\n');
}

/**
 * One problem as a person reads it: place, code and message; the line that is meant; what to do.
 * A note takes one line. Ends with a line's end.
 */
export function renderProblem(problem: Problem): string {
  const { code, place, hint } = problem;
  const where = place === undefined ? '' : `${printable(place.file)}:${place.line}:${place.column} `;
  const head = `${where}${code}  ${problem.severity === 'note' ? 'note: ' : ''}${printable(problem.message)}`;
  if (problem.severity === 'note') return `${[head, ...(hint === undefined ? [] : [printable(hint)])].join(' · ')}\n`;
  const lines = [head, ...(place === undefined ? [] : excerpt(place))];
  return `${[...lines, ...(hint === undefined ? [] : [`   ${printable(hint)}`])].join('\n')}\n`;
}

/** The line with its number, and marks under what is meant. */
function excerpt(place: Place): readonly string[] {
  const { text, start } = clip(place);
  const number = String(place.line).padStart(5);
  const before = text.slice(0, start);
  const meant = text.slice(start, start + place.length);
  return [`${number} | ${text}`, `${' '.repeat(number.length)} | ${blank(before)}${'^'.repeat(width(meant) || 1)}`];
}

const longest = 160;
const lead = 40;

/** A line too long for a screen shrinks to the stretch around what is meant. */
function clip({ text, column, length }: Place): { readonly text: string; readonly start: number } {
  const clean = printable(text);
  if (clean.length <= longest) return { text: clean, start: column - 1 };
  const from = Math.max(0, column - 1 - lead);
  const upTo = Math.min(clean.length, Math.max(from + longest, column - 1 + Math.min(length, longest)));
  const head = from > 0 ? '…' : '';
  return {
    text: `${head}${clean.slice(from, upTo)}${upTo < clean.length ? '…' : ''}`,
    start: column - 1 - from + head.length,
  };
}

/** Control characters would move the cursor or colour the screen; each becomes one space, so that columns stay. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Hangul, kana, Han and full-width forms take two columns on a terminal. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

function blank(text: string): string {
  return ' '.repeat(width(text));
}

function width(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.place === undefined || b.place === undefined)
    return Number(a.place === undefined) - Number(b.place === undefined);
  return compare(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
