import type { SynthesizedAction, SynthesizedPipeline } from '../../assembly/pipeline';

/**
 * The URLs under which git reaches a source's remote on AWS: a connection's git endpoint, under both of its hosts, or
 * CodeCommit's clone URL. None when the template does not say them.
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/regions.html#regions-git
 */
export function toRemoteUrls(
  { provider, configuration, region }: SynthesizedAction,
  pipeline: Pick<SynthesizedPipeline, 'region'>,
): readonly string[] {
  if (provider === 'CodeCommit') return toCodeCommitUrls(configuration['RepositoryName'], region ?? pipeline.region);
  if (provider === 'CodeStarSourceConnection')
    return toConnectionUrls(configuration['ConnectionArn'], configuration['FullRepositoryId']);
  return [];
}

function toCodeCommitUrls(name: unknown, region: string): readonly string[] {
  return typeof name === 'string' ? [`https://git-codecommit.${region}.amazonaws.com/v1/repos/${name}`] : [];
}

/** `arn:aws:codeconnections:REGION:ACCOUNT:connection/ID`; the service's older name is `codestar-connections`. */
const CONNECTION_ARN = /^arn:[^:]+:(?:codeconnections|codestar-connections):([^:]+):([^:]+):connection\/(.+)$/;

function toConnectionUrls(arn: unknown, repository: unknown): readonly string[] {
  const match = typeof arn === 'string' ? CONNECTION_ARN.exec(arn) : null;
  if (match === null || typeof repository !== 'string') return [];
  const [, region, account, id] = match;
  const hosts = ['codestar-connections', 'codeconnections'];
  return hosts.map(
    (host) => `https://${host}.${region}.amazonaws.com/git-http/${account}/${region}/${id}/${repository}.git`,
  );
}
