/** A stretch of one line in a file that a person wrote. */
export interface Place {
  /** The file as the person named it, for example `conveyor.yaml`. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** The column of the first character, from 1. */
  readonly column: number;
  /** How many characters of the line are meant, at least 1. */
  readonly length: number;
  /** The whole line's text, without its end. */
  readonly text: string;
}

/** A text's characters from `start` up to `end` (offsets from 0) → their place; what runs over the line's end is left out. */
export function toPlace(file: string, text: string, start: number, end: number): Place {
  const from = Math.max(0, Math.min(start, text.length));
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', from);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, '');
  const column = from - lineStart + 1;
  return {
    file,
    line: text.slice(0, lineStart).split('\n').length,
    column,
    length: Math.max(1, Math.min(end - from, line.length - column + 1)),
    text: line,
  };
}
