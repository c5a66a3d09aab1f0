/** What becomes of a phase that fails. */
export type OnFailure =
  | { readonly kind: 'abort' }
  | { readonly kind: 'continue' }
  | {
      readonly kind: 'retry';
      /** How often at most, 0 to 100. */
      readonly count: number;
      /** What the output must match. */
      readonly pattern: RegExp;
    };

/** How often RETRY tries again when it names no count. */
const RETRIES = 3;

/** The greatest count that RETRY takes. */
const MOST_RETRIES = 100;

/**
 * Reads `ABORT`, `CONTINUE`, `RETRY`, `RETRY-<count>`, `RETRY-<regex>` or `RETRY-<count>-<regex>`; undefined for anything else.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.phases.on-failure
 */
export function tryOnFailure(text: string): OnFailure | undefined {
  if (text === 'ABORT') return { kind: 'abort' };
  if (text === 'CONTINUE') return { kind: 'continue' };
  // The guide's own examples write `Retry-3-…` as well.
  const parts = /^(?:RETRY|Retry)(?:-(\d+)(?=-|$))?(?:-(.+))?$/s.exec(text);
  if (!parts) return undefined;
  const count = Number(parts[1] ?? RETRIES);
  const pattern = tryRegExp(parts[2] ?? '.*');
  return count <= MOST_RETRIES && pattern ? { kind: 'retry', count, pattern } : undefined;
}

function tryRegExp(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}
