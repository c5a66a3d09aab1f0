import * as iam from 'aws-cdk-lib/aws-iam';
import {
  toPackageRepository,
  toPublishStatements,
} from '../../../../lib/synthesis/constructs/publishes/package-repository';
import type { CodeArtifactRepository } from '../../../../lib/synthesis/model/action';
import type { PublishedFormat } from '../../../../lib/synthesis/model/published-format';
import { aStack, flat } from '../../../helpers/stack';

/** What a role may do, an action and a resource a line. */
function grants(format: PublishedFormat, but: Partial<CodeArtifactRepository> = {}): readonly string[] {
  const stack = aStack();
  const repository = toPackageRepository(stack, { domain: 'acme', repository: 'releases', ...but });
  const document = new iam.PolicyDocument({ statements: toPublishStatements(repository, format) });
  const { Statement: statements } = stack.resolve(document) as {
    Statement: { Action: string | string[]; Resource: unknown; Condition?: unknown }[];
  };
  return statements.flatMap(({ Action: actions, Resource: resource, Condition: condition }) =>
    [actions].flat().map((one) => `${one} ${flat(resource)}${condition ? ` ${JSON.stringify(condition)}` : ''}`),
  );
}

const at = 'arn:aws:codeartifact:ap-northeast-2:111122223333';
const token = 'sts:GetServiceBearerToken * {"StringEquals":{"sts:AWSServiceName":"codeartifact.amazonaws.com"}}';

test('npm: a token of the domain, the repository to read, and packages of its format to publish', () => {
  expect(grants('npm')).toEqual([
    `codeartifact:GetAuthorizationToken ${at}:domain/acme`,
    `codeartifact:GetRepositoryEndpoint ${at}:repository/acme/releases`,
    `codeartifact:ReadFromRepository ${at}:repository/acme/releases`,
    `codeartifact:DescribePackageVersion ${at}:package/acme/releases/npm/*`,
    `codeartifact:ListPackageVersionAssets ${at}:package/acme/releases/npm/*`,
    `codeartifact:PublishPackageVersion ${at}:package/acme/releases/npm/*`,
    token,
  ]);
});

test.each([
  ['maven', ['ReadFromRepository', 'PutPackageMetadata']],
  ['pypi', []],
  ['nuget', ['ReadFromRepository']],
] as const)('%s: what it needs besides is %j', (format, extras) => {
  const names = grants(format).map((grant) => grant.split(' ')[0]?.split(':')[1] ?? '');
  expect(names.filter((name) => /Read|Put/.test(name))).toEqual(extras);
  expect(grants(format).filter((grant) => grant.includes(':package/'))).toHaveLength(format === 'maven' ? 4 : 3);
});

test('a domain of another account', () => {
  const others = grants('npm', { owner: '444455556666' }).filter((grant) => grant !== token);
  expect(others).toHaveLength(6);
  for (const grant of others) expect(grant).toContain(':ap-northeast-2:444455556666:');
});
