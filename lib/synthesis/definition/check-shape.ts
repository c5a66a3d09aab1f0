import { nearest } from '../../problem/nearest';
import type { Document } from './document';
import { definitionDocument } from './document';
import { type Mistake, toMistakes } from './mistake';
import { type Repair, repair } from './repair';

/** A definition held to the language's shape. */
export interface Shaped {
  /** The definition, with guesses where its shape is wrong; absent when no guess helps. */
  readonly document?: Document;
  /** Every mistake of shape. */
  readonly mistakes: readonly Mistake[];
  /** The guesses. */
  readonly repairs: readonly Repair[];
}

/** Far more mistakes than anybody reads in one go. */
const maxRepairs = 200;

/** Holds a plain value to the shape of a definition. */
export function checkShape(value: unknown): Shaped {
  const first = definitionDocument.safeParse(value);
  if (first.success) return { document: first.data, mistakes: [], repairs: [] };
  const mistakes = first.error.issues.flatMap((issue) => toMistakes(issue, value));
  return {
    mistakes: mistakes.filter((mistake) => !isMisspelt(mistake, mistakes)),
    ...repaired(structuredClone(value)),
  };
}

/** Whether a key is missing because it is there under a misspelt name, which is told already. */
function isMisspelt(missing: Mistake, mistakes: readonly Mistake[]): boolean {
  return (
    missing.kind === 'missing key' &&
    mistakes.some(
      (other) =>
        other.kind === 'unknown key' &&
        other.path.join('/') === missing.path.join('/') &&
        nearest(other.key, other.known) === missing.key,
    )
  );
}

/** Repairs one mistake after another, and tries the same place differently when it is still wrong. */
function repaired(root: unknown): { readonly document?: Document; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  const attempts = new Map<string, number>();
  for (let count = 0; count < maxRepairs; count++) {
    const parsed = definitionDocument.safeParse(root);
    if (parsed.success) return { document: parsed.data, repairs };
    const found = parsed.error.issues.flatMap((issue) => toMistakes(issue, root));
    // A misspelt key is often the very one that is missing.
    const mistake = found.find(({ kind }) => kind === 'unknown key') ?? found[0];
    if (mistake === undefined) break;
    const id = JSON.stringify([mistake.kind, mistake.path]);
    const attempt = attempts.get(id) ?? 0;
    attempts.set(id, attempt + 1);
    const made = repair(root, mistake, attempt);
    if (made === undefined) break;
    repairs.push(made);
  }
  return { repairs };
}
