import type { BatchBuild } from '../../../aws/codebuild/to-batch-builds';
import type { Batch } from './batch';

/**
 * What keeps a batch's builds from running: what the project does not allow, and what this machine cannot do.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/APIReference/API_BatchRestrictions.html
 */
export function checkBuilds(
  builds: readonly BatchBuild[],
  batch: Pick<Batch, 'config' | 'computeType'>,
): readonly string[] {
  return [...checkNumber(builds, batch.config.mostBuilds), ...builds.flatMap((build) => checkBuild(build, batch))];
}

function checkNumber(builds: readonly BatchBuild[], most: number | undefined): readonly string[] {
  if (most === undefined || builds.length <= most) return [];
  return [`the batch has ${builds.length} builds, and its project allows ${most}`];
}

function checkBuild(
  { identifier, env }: BatchBuild,
  { config, computeType }: Pick<Batch, 'config' | 'computeType'>,
): readonly string[] {
  const { computeTypes, fleets } = config;
  const problems: string[] = [];
  const asked = env['compute-type'] ?? computeType;
  if (env.fleet === undefined && computeTypes !== undefined && !computeTypes.includes(asked))
    problems.push(
      `build ${identifier} has the compute type ${asked}, and its project allows ${computeTypes.join(', ')}`,
    );
  if (env.fleet !== undefined && fleets !== undefined && !fleets.includes(env.fleet))
    problems.push(`build ${identifier} has the fleet ${env.fleet}, and its project allows ${fleets.join(', ')}`);
  if (env.type?.startsWith('WINDOWS') === true)
    problems.push(`build ${identifier} runs on Windows (${env.type}), which this machine does not`);
  return problems;
}
