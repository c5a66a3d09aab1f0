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
