import type { Patterns, PushFilter } from '../codepipeline/trigger';

/** What the function that starts a pipeline for CodeCommit is told. */
export interface StarterSettings {
  /** The name of the pipeline. */
  readonly pipeline: string;
  readonly sources: readonly StarterSource[];
}

/** A source action, and the pushes that start its pipeline. */
export interface StarterSource {
  /** The name of the source action. */
  readonly source: string;
  /** The name of the CodeCommit repository. */
  readonly repository: string;
  readonly filters: readonly PushFilter[];
  /** The path below which the parameters of the branches lie: `/conveyor/storefront/App`, no slash at its end. */
  readonly pointer: string;
}

/** The environment variable that holds the settings. */
export const STARTER = 'STARTER';

/** The settings as the value of {@link STARTER}: JSON without what is empty. */
export function renderStarter({ pipeline, sources }: StarterSettings): string {
  const written = sources.map(({ source, repository, filters, pointer }) => ({
    source,
    repository,
    filters: filters.map(({ branches, paths, tags }) => ({
      ...(branches && { branches: withoutEmpty(branches) }),
      ...(paths && { paths: withoutEmpty(paths) }),
      ...(tags && { tags: withoutEmpty(tags) }),
    })),
    pointer,
  }));
  return JSON.stringify({ pipeline, sources: written });
}

/**
 * How much of a function's environment the settings take, in bytes with the variable's name; all of it together is at most
 * 4 KB.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export function starterLength(settings: StarterSettings): number {
  return Buffer.byteLength(`${STARTER}=${renderStarter(settings)}`);
}

function withoutEmpty({ includes, excludes }: Patterns): Partial<Patterns> {
  return { ...(includes.length > 0 && { includes }), ...(excludes.length > 0 && { excludes }) };
}
