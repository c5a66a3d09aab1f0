import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { CodeCommitSource, ConnectionSource, GitSource } from '../../model/source';

/** What a project may do with the tags of a repository. */
export type Access = 'read' | 'write-tags';

/** The URL that git talks to, with the project's own role as the credentials. */
export function toRepositoryUrl(scope: Construct, source: GitSource): string {
  const stack = core.Stack.of(scope);
  if (source.provider === 'codecommit') {
    return `https://git-codecommit.${stack.region}.${stack.urlSuffix}/v1/repos/${source.repository}`;
  }
  const { region, account, id } = toConnection(source);
  return `https://codestar-connections.${region}.${stack.urlSuffix}/git-http/${account}/${region}/${id}/${source.repository}.git`;
}

/** The statements that let a role read, or read and tag, this one repository. */
export function toRepositoryStatements(scope: Construct, source: GitSource, access: Access): iam.PolicyStatement[] {
  return source.provider === 'codecommit'
    ? toCodeCommitStatements(core.Stack.of(scope), source, access)
    : toConnectionStatements(source, access);
}

/**
 * What CodeBuild needs to fetch clones, besides what the L2 gives; and what the build, which has the same role, must not do with the
 * connections: the L2's right is for every repository of a connection, and for writing too.
 */
export function toCloneStatements(sources: readonly ConnectionSource[]): iam.PolicyStatement[] {
  const connections = new Map(sources.map((source) => [source.connectionArn, source]));
  return [...connections].flatMap(([arn, source]) => {
    const repositories = sources.filter(({ connectionArn }) => connectionArn === arn);
    return [
      new iam.PolicyStatement({ actions: ['codeconnections:UseConnection'], resources: [arn] }),
      ...toPushDenials(source),
      ...toDenials(source, (service) => ({
        // The first check comes without the key, and must pass.
        Null: { [`${service}:FullRepositoryId`]: 'false' },
        StringNotEquals: { [`${service}:FullRepositoryId`]: repositories.map(({ repository }) => repository) },
      })),
    ];
  });
}

/**
 * The repository is the narrowest that a connection can be held to, and whether it may be written to. Under both of the
 * service's names, for AWS checks one or the other. `ForAllValues`, since the first check comes without the key.
 *
 * @see https://docs.aws.amazon.com/dtconsole/latest/userguide/security-iam.html#permissions-reference-connections-use
 */
function toConnectionStatements(source: ConnectionSource, access: Access): iam.PolicyStatement[] {
  const allowed = SERVICES.map(
    (service) =>
      new iam.PolicyStatement({
        actions: [`${service}:UseConnection`],
        resources: toConnectionArns(source),
        conditions: { 'ForAllValues:StringEquals': { [`${service}:FullRepositoryId`]: source.repository } },
      }),
  );
  return access === 'read' ? [...allowed, ...toPushDenials(source)] : allowed;
}

const SERVICES = ['codestar-connections', 'codeconnections'] as const;

function toPushDenials(source: ConnectionSource): iam.PolicyStatement[] {
  return toDenials(source, (service) => ({ StringEquals: { [`${service}:ProviderAction`]: 'GitPush' } }));
}

function toDenials(
  source: ConnectionSource,
  toConditions: (service: string) => Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>,
): iam.PolicyStatement[] {
  return SERVICES.map(
    (service) =>
      new iam.PolicyStatement({
        effect: iam.Effect.DENY,
        actions: [`${service}:UseConnection`],
        resources: toConnectionArns(source),
        conditions: toConditions(service),
      }),
  );
}

function toConnectionArns(source: ConnectionSource): string[] {
  const { partition, region, account, id } = toConnection(source);
  return SERVICES.map((service) => `arn:${partition}:${service}:${region}:${account}:connection/${id}`);
}

/**
 * A push may only move tags `v…`. The key is absent from the request that opens a push, which must pass, hence `Null`.
 *
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-conditional-branch.html
 */
function toCodeCommitStatements(stack: core.Stack, source: CodeCommitSource, access: Access): iam.PolicyStatement[] {
  const resources = [stack.formatArn({ service: 'codecommit', resource: source.repository })];
  if (access === 'read') return [new iam.PolicyStatement({ actions: ['codecommit:GitPull'], resources })];
  return [
    new iam.PolicyStatement({ actions: ['codecommit:GitPull', 'codecommit:GitPush'], resources }),
    new iam.PolicyStatement({
      effect: iam.Effect.DENY,
      actions: ['codecommit:GitPush'],
      resources,
      conditions: {
        StringNotLikeIfExists: { 'codecommit:References': ['refs/tags/v*'] },
        Null: { 'codecommit:References': 'false' },
      },
    }),
  ];
}

/** The parts of a connection's ARN, which the model has checked. */
function toConnection(source: ConnectionSource) {
  const [, partition = '', , region = '', account = '', resource = ''] = source.connectionArn.split(':');
  return { partition, region, account, id: resource.replace('connection/', '') };
}
