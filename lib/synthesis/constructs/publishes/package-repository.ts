import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { CodeArtifactRepository } from '../../model/action';
import type { PublishedFormat } from '../../model/published-format';

/** A repository of CodeArtifact, with what policies call its parts. */
export interface PackageRepository {
  readonly domain: string;
  /** The account that the domain belongs to; a token, when it is the home's. */
  readonly owner: string;
  readonly name: string;
  readonly domainArn: string;
  readonly arn: string;
  /** All packages of a format: a namespace, which may be empty, and a name. */
  packagesArn(format: PublishedFormat): string;
}

/**
 * A repository of the model, in the stack's region.
 *
 * @see https://docs.aws.amazon.com/codeartifact/latest/ug/auth-and-access-control-permissions-reference.html
 */
export function toPackageRepository(
  scope: Construct,
  { domain, repository, owner }: CodeArtifactRepository,
): PackageRepository {
  const stack = core.Stack.of(scope);
  const account = owner ?? stack.account;
  const toArn = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'codeartifact', account, resource, resourceName });
  return {
    domain,
    owner: account,
    name: repository,
    domainArn: toArn('domain', domain),
    arn: toArn('repository', `${domain}/${repository}`),
    packagesArn: (format) => toArn('package', `${domain}/${repository}/${format}/*`),
  };
}

/** What each format needs besides to publish. @see https://docs.aws.amazon.com/codeartifact/latest/ug/packages-overview.html */
const extras: Readonly<Record<PublishedFormat, { readonly read: boolean; readonly metadata: boolean }>> = {
  // npm looks at the versions that are there before it moves a tag.
  npm: { read: true, metadata: false },
  maven: { read: true, metadata: true },
  pypi: { read: false, metadata: false },
  nuget: { read: true, metadata: false },
};

/** The statements that let a role publish packages of one format to one repository, and see which of them are there. */
export function toPublishStatements(repository: PackageRepository, format: PublishedFormat): iam.PolicyStatement[] {
  const { domainArn, arn } = repository;
  const { read, metadata } = extras[format];
  return [
    allow(['codeartifact:GetAuthorizationToken'], domainArn),
    allow(['codeartifact:GetRepositoryEndpoint', ...(read ? ['codeartifact:ReadFromRepository'] : [])], arn),
    allow([...onPackages, ...(metadata ? ['codeartifact:PutPackageMetadata'] : [])], repository.packagesArn(format)),
    tokenStatement(),
  ];
}

const onPackages = [
  'codeartifact:DescribePackageVersion',
  'codeartifact:ListPackageVersionAssets',
  'codeartifact:PublishPackageVersion',
];

function allow(names: string[], resource: string): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: names, resources: [resource] });
}

/**
 * A token is of no resource; what it opens, CodeArtifact's own permissions say.
 *
 * @see https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html
 */
function tokenStatement(): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: ['sts:GetServiceBearerToken'],
    resources: ['*'],
    conditions: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
  });
}
