import type { Path } from '../definition/path';

/** What something may be missing in: the `environments`, or those and the same pipeline. */
export type Absence = 'environments' | 'pipeline';

/** Something wrong with a part of a definition, which becomes a problem when the part's place is looked up. */
export interface Remark {
  /** The stable name of the kind of mistake. */
  readonly code: string;
  /** Where the part is in the document. */
  readonly path: Path;
  /** Whether the key or the value is meant. @default value */
  readonly part?: 'key' | 'value';
  /** A stretch of the part that is meant, as it is written. @default - the whole part */
  readonly within?: string;
  /** Whether what is meant must not be shown again. @default false */
  readonly masked?: true;
  /** What is wrong, in the words of the definition. */
  readonly message: string;
  /** What is allowed and what to do. */
  readonly hint?: string;
  /** @default - a mistake */
  readonly severity?: 'note';
  /** What this says that something is not there in, which cannot be told where that was guessed. @default - it says nothing like it */
  readonly absence?: Absence;
}

/** The making of a model from one document: what went wrong, and which part of the document each piece came from. */
export class Conversion {
  readonly remarks: Remark[] = [];
  private readonly paths = new WeakMap<object, Path>();

  /** Keeps where a piece of the model came from, and gives the piece back. */
  made<T extends object>(piece: T, path: Path): T {
    this.paths.set(piece, path);
    return piece;
  }

  /** Where a piece of the model came from; the root when nobody said. */
  pathOf(piece: object): Path {
    return this.paths.get(piece) ?? [];
  }

  /** Keeps what is wrong. */
  remark(remark: Remark): void {
    this.remarks.push(remark);
  }
}
