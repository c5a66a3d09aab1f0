import { isTrueAt, numberAt, type ResolvedMap, textsAt } from './resolved';

/** The `BuildBatchConfig` of a project: how batches of its builds run. */
export interface SynthesizedBatch {
  /** For all builds of a batch together. @default 480 */
  readonly timeoutMinutes: number;
  /** Whether the artifacts of a batch's builds become one. */
  readonly combineArtifacts: boolean;
  /** How many builds a batch may have. @default - any number */
  readonly mostBuilds?: number;
  /** `BUILD_GENERAL1_SMALL`: which compute types its builds may have. @default - any */
  readonly computeTypes?: readonly string[];
  /** Which fleets its builds may run on. @default - any */
  readonly fleets?: readonly string[];
}

/** How a project's batches run; undefined where it has no configuration for any. */
export function tryBatch(properties: ResolvedMap): SynthesizedBatch | undefined {
  const { BuildBatchConfig: config } = properties;
  if (config === undefined) {
    return undefined;
  }
  const mostBuilds = numberAt(config, 'Restrictions', 'MaximumBuildsAllowed');
  const computeTypes = textsAt(config, 'Restrictions', 'ComputeTypesAllowed');
  const fleets = textsAt(config, 'Restrictions', 'FleetsAllowed');
  return {
    timeoutMinutes: numberAt(config, 'TimeoutInMins') ?? DEFAULT_TIMEOUT_MINUTES,
    combineArtifacts: isTrueAt(config, 'CombineArtifacts'),
    ...(mostBuilds === undefined ? {} : { mostBuilds }),
    ...(computeTypes.length === 0 ? {} : { computeTypes }),
    ...(fleets.length === 0 ? {} : { fleets }),
  };
}

/** What AWS's example of a batch has. @see https://docs.aws.amazon.com/cli/latest/reference/codebuild/batch-get-build-batches.html */
const DEFAULT_TIMEOUT_MINUTES = 480;
