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
    : toConnectionStatements(source);
}

/**
 * A connection knows one permission for reading and writing; the repository is the narrowest that it can be held to. Under
 * both of the service's names, for AWS checks one or the other. `ForAllValues`, since the first check comes without the key.
 *
 * @see https://docs.aws.amazon.com/dtconsole/latest/userguide/security-iam.html#permissions-reference-connections-use
 */
export function toConnectionStatements(source: ConnectionSource): iam.PolicyStatement[] {
  const { partition, region, account, id } = toConnection(source);
  return ['codestar-connections', 'codeconnections'].map(
    (service) =>
      new iam.PolicyStatement({
        actions: [`${service}:UseConnection`],
        resources: [
          `arn:${partition}:codestar-connections:${region}:${account}:connection/${id}`,
          `arn:${partition}:codeconnections:${region}:${account}:connection/${id}`,
        ],
        conditions: { 'ForAllValues:StringEquals': { [`${service}:FullRepositoryId`]: source.repository } },
      }),
  );
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
