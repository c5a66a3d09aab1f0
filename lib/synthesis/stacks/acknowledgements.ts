import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { flattenReference } from './flatten-reference';

/**
 * Everything that a validator says of our stacks and that we let stand, by resource, for one of four reasons. A fifth would
 * be a sign that something is wrong.
 */
const REASONS = {
  grant:
    "The CDK's own grant on one named resource, known to work on AWS; the names beneath it are given at run time. See docs/adr/0005.",
  certificate:
    'Without a domain CloudFront answers with its own certificate, whose protocols cannot be chosen; `conveyor check` says so.',
  visitors: 'Who may visit a site, and whether it is worth the price of a web ACL, is for its owner to say.',
  listing: 'A visitor cannot list: the root object answers for /, and the cache policy passes no query string on.',
} as const;

/** Acknowledges what the stacks of an app are known for. */
export function acknowledgeFindings(app: core.App): void {
  for (const construct of app.node.findAll()) {
    const findings = findingsOf(construct);
    if (findings.length > 0) core.Validations.of(construct).acknowledge(...findings);
  }
}

function findingsOf(construct: IConstruct): core.Acknowledgment[] {
  if (construct instanceof iam.CfnPolicy) return findingsOfPolicy(construct);
  if (construct instanceof cloudfront.CfnDistribution) return findingsOfDistribution(construct);
  // The L2 says it of its origin's construct, which is no resource.
  if (construct.node.path.endsWith('/Distribution/Origin1')) {
    return [{ id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk', reason: REASONS.listing }];
  }
  return [];
}

function findingsOfDistribution(distribution: cloudfront.CfnDistribution): core.Acknowledgment[] {
  const { viewerCertificate } = core.Stack.of(distribution).resolve(distribution.distributionConfig);
  return [
    { id: 'AwsSolutions-CFR1', reason: REASONS.visitors },
    { id: 'AwsSolutions-CFR2', reason: REASONS.visitors },
    ...(viewerCertificate === undefined ? [{ id: 'AwsSolutions-CFR4', reason: REASONS.certificate }] : []),
  ];
}

/** The wildcards of a policy that the CDK's grants are known to write; any other stays a finding. */
function findingsOfPolicy(policy: iam.CfnPolicy): core.Acknowledgment[] {
  const { Statement: statements } = core.Stack.of(policy).resolve(policy.policyDocument) as PolicyJson;
  const wildcards = statements
    .filter(({ Effect: effect }) => effect === 'Allow')
    .flatMap(({ Action: action, Resource: resource }) => [
      ...[action]
        .flat()
        .filter(isGrantedAction)
        .map((id) => `Action::${id}`),
      ...[resource]
        .flat()
        .map(flattenReference)
        .filter(isGrantedResource)
        .map((id) => `Resource::${id}`),
    ]);
  return [...new Set(wildcards)].map((id) => ({ id: `AwsSolutions-IAM5[${id}]`, reason: REASONS.grant }));
}

interface PolicyJson {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: string | readonly string[];
    readonly Resource: unknown;
  }[];
}

const GRANTED_ACTIONS: ReadonlySet<string> = new Set([
  's3:Abort*',
  's3:DeleteObject*',
  's3:GetBucket*',
  's3:GetObject*',
  's3:List*',
  'kms:GenerateDataKey*',
  'kms:ReEncrypt*',
]);

function isGrantedAction(action: string): boolean {
  return GRANTED_ACTIONS.has(action);
}

/** The objects of one bucket or of a prefix of it, the log streams or the reports of one project. */
const GRANTED_RESOURCES = [
  /^(<\w+\.Arn>|arn:[^*]+:s3:::[^*]+)\/([^*]+\/)?\*$/,
  /:log-group:\/aws\/codebuild\/<\w+>:\*$/,
  /:report-group\/<\w+>-\*$/,
];

function isGrantedResource(resource: string): boolean {
  return GRANTED_RESOURCES.some((pattern) => pattern.test(resource));
}
