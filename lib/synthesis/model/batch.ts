import type { BatchDocument } from '../definition/batch-document';

/** Several builds of one action. @see https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build-buildspec.html */
export type Batch = BatchBase &
  (
    | { readonly kind: 'matrix'; readonly variables: Readonly<Record<string, readonly string[]>> }
    | { readonly kind: 'list' | 'graph'; readonly builds: readonly BatchBuild[] }
    | { readonly kind: 'fanout'; readonly parallelism: number }
  );

interface BatchBase {
  /** Whether the first failure stops the others. */
  readonly fastFail: boolean;
  /** Whether the builds' artifacts are put into one. */
  readonly combine: boolean;
}

/** One build of a list or a graph. */
export interface BatchBuild {
  /** Letters, digits and `_`, at most 127. */
  readonly identifier: string;
  /** The builds that must have succeeded before; empty in a list. */
  readonly needs: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The path of its own buildspec in the source. @default - the action's */
  readonly buildspec?: string;
  readonly ignoreFailure: boolean;
}

/** The key `batch` → the batch. */
export function toBatch(document: BatchDocument): Batch {
  const { fastFail = false, combine = false } = document;
  const base = { fastFail, combine };
  if ('matrix' in document) return { ...base, kind: 'matrix', variables: document.matrix };
  if ('fanout' in document) return { ...base, kind: 'fanout', parallelism: document.fanout };
  if ('list' in document) return { ...base, kind: 'list', builds: toBuilds(document.list) };
  return { ...base, kind: 'graph', builds: toBuilds(document.graph) };
}

interface BuildDocument {
  readonly needs?: readonly string[] | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly buildspec?: string | undefined;
  readonly ignoreFailure?: boolean | undefined;
}

function toBuilds(document: Readonly<Record<string, BuildDocument>>): readonly BatchBuild[] {
  return Object.entries(document).map(([identifier, { needs = [], env = {}, buildspec, ignoreFailure = false }]) => ({
    identifier,
    needs,
    env,
    ignoreFailure,
    ...(buildspec !== undefined && { buildspec }),
  }));
}
