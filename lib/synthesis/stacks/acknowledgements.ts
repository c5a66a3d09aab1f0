import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { isOfCodeBuild } from '../../aws/codebuild/image';
import { flattenReference } from './flatten-reference';

/**
 * Everything that a validator says of our stacks and that we let stand, by resource, for one of six reasons. A seventh
 * would be a sign that something is wrong.
 */
const REASONS = {
  grant:
    "The CDK's own grant on one named resource, known to work on AWS; the names beneath it are given at run time. See docs/adr/0005.",
  narrowest:
    'The service knows nothing narrower: a token is the whole registry’s, a template that is validated is no resource, EC2 describes no single resource, and a network interface, a package, or a parameter for each branch, is named when it is made, as is a version of an application, an instance, a task, a set of tasks, an alarm, a version of a function, a revision of a task definition, a version of an image, or an AMI; what Elastic Beanstalk does in an environment’s name, only AWS’s own policies know.',
  certificate:
    'Without a domain CloudFront answers with its own certificate, whose protocols cannot be chosen; `conveyor check` says so.',
  owner:
    'Which image a build runs in, who may visit a site or a service, who is told of each server that comes and goes, and whether it is worth the price of a web ACL, is for its owner to say; and what the definition lets CloudFormation do, for whoever wrote it.',
  logs: 'A bucket that keeps access logs keeps none of its own, which would tell of nothing but themselves.',
  listing: 'A visitor cannot list: the root object answers for /, and the cache policy passes no query string on.',
} as const;

/** Acknowledges what the stacks of an app are known for. */
export function acknowledgeFindings(app: core.App): void {
  const visit = (construct: IConstruct) => {
    const findings = findingsOf(construct);
    if (findings.length > 0) core.Validations.of(construct).acknowledge(...findings);
  };
  // Last of all: a long policy is divided only while the app is synthesized.
  core.Aspects.of(app).add({ visit }, { priority: core.AspectPriority.READONLY });
}

function findingsOf(construct: IConstruct): core.Acknowledgment[] {
  // What is too long for one policy of a role overflows into managed ones.
  if (construct instanceof iam.CfnPolicy || construct instanceof iam.CfnManagedPolicy)
    return findingsOfPolicy(construct);
  if (construct instanceof ec2.CfnSecurityGroup) return findingsOfSecurityGroup(construct);
  if (construct instanceof s3.CfnBucket && construct.node.path.endsWith('/Logs/Bucket/Resource')) {
    return [{ id: 'AwsSolutions-S1', reason: REASONS.logs }];
  }
  if (construct instanceof iam.CfnRole) return findingsOfRole(construct);
  if (construct instanceof codebuild.CfnProject) return findingsOfProject(construct);
  if (construct instanceof autoscaling.CfnAutoScalingGroup) return [{ id: 'AwsSolutions-AS3', reason: REASONS.owner }];
  if (construct instanceof cloudfront.CfnDistribution) return findingsOfDistribution(construct);
  // The L2 says it of its origin's construct, which is no resource.
  if (construct.node.path.endsWith('/Distribution/Origin1')) {
    return [{ id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk', reason: REASONS.listing }];
  }
  return [];
}

/** What everybody reaches: a load balancer, by its usual ports. */
function findingsOfSecurityGroup(group: ec2.CfnSecurityGroup): core.Acknowledgment[] {
  const rules = core.Stack.of(group).resolve(group.securityGroupIngress) as readonly IngressJson[] | undefined;
  const open = (rules ?? []).filter(({ cidrIp }) => cidrIp === '0.0.0.0/0');
  const isUsual = open.every(({ fromPort }) => fromPort === 80 || fromPort === 443);
  return open.length > 0 && isUsual ? [{ id: 'AwsSolutions-EC23', reason: REASONS.owner }] : [];
}

interface IngressJson {
  readonly cidrIp?: string;
  readonly fromPort?: number;
}

/** AWS's own policies for a service that works in somebody's name. */
const OF_SERVICES = /:iam::aws:policy\/(service-role\/)?(AWSElasticBeanstalk\w+)$/;

function findingsOfRole(role: iam.CfnRole): core.Acknowledgment[] {
  const attached: readonly unknown[] = core.Stack.of(role).resolve(role.managedPolicyArns) ?? [];
  const arns = attached.map(flattenReference);
  const known = arns.filter((arn) => OF_SERVICES.test(arn));
  return known.map((arn) => ({ id: `AwsSolutions-IAM4[Policy::${arn}]`, reason: REASONS.narrowest }));
}

function findingsOfProject(project: codebuild.CfnProject): core.Acknowledgment[] {
  const { image } = core.Stack.of(project).resolve(project.environment) as { readonly image: string };
  return isOfCodeBuild(image) ? [] : [{ id: 'AwsSolutions-CB5', reason: REASONS.owner }];
}

function findingsOfDistribution(distribution: cloudfront.CfnDistribution): core.Acknowledgment[] {
  const { viewerCertificate } = core.Stack.of(distribution).resolve(distribution.distributionConfig);
  return [
    { id: 'AwsSolutions-CFR1', reason: REASONS.owner },
    { id: 'AwsSolutions-CFR2', reason: REASONS.owner },
    ...(viewerCertificate === undefined ? [{ id: 'AwsSolutions-CFR4', reason: REASONS.certificate }] : []),
  ];
}

/** The wildcards of a policy that the CDK's grants are known to write, or that cannot be less; any other stays a finding. */
function findingsOfPolicy(policy: iam.CfnPolicy | iam.CfnManagedPolicy): core.Acknowledgment[] {
  const { Statement: statements } = core.Stack.of(policy).resolve(policy.policyDocument) as PolicyJson;
  const toWildcards = policy.node.path.endsWith(DEPLOYMENT_POLICY) ? wildcardsOfOwner : wildcardsOf;
  const wildcards = statements.filter(({ Effect: effect }) => effect === 'Allow').flatMap(toWildcards);
  return [...new Map(wildcards)].map(([id, reason]) => ({ id: `AwsSolutions-IAM5[${id}]`, reason }));
}

/** Each with its reason. */
function wildcardsOf({ Action: action, Resource: resource }: StatementJson): (readonly [string, string])[] {
  const actions = [action].flat();
  const resources = [resource].flat().map(flattenReference);
  const narrowest = resources.filter((one) => isNarrowest(actions, one));
  return [
    ...actions.filter(isGrantedAction).map((one) => [`Action::${one}`, REASONS.grant] as const),
    ...resources.filter(isGrantedResource).map((one) => [`Resource::${one}`, REASONS.grant] as const),
    ...narrowest.map((one) => [`Resource::${one}`, REASONS.narrowest] as const),
  ];
}

/** What a role of CloudFormation may do, as the definition says it. */
const DEPLOYMENT_POLICY = '/DeploymentRole/DefaultPolicy/Resource';

function wildcardsOfOwner({ Action: action, Resource: resource }: StatementJson): (readonly [string, string])[] {
  const said = [action].flat().map((one) => `Action::${one}`);
  const resources = [resource].flat().map((one) => `Resource::${flattenReference(one)}`);
  return [...said, ...resources].filter((id) => id.includes('*')).map((id) => [id, REASONS.owner] as const);
}

interface PolicyJson {
  readonly Statement: readonly StatementJson[];
}

interface StatementJson {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const GRANTED_ACTIONS: ReadonlySet<string> = new Set([
  's3:Abort*',
  's3:DeleteObject*',
  's3:GetBucket*',
  's3:GetObject*',
  's3:List*',
  'kms:GenerateDataKey*',
  'kms:ReEncrypt*',
  'cloudformation:DescribeStack*',
  'cloudformation:GetTemplate*',
]);

function isGrantedAction(action: string): boolean {
  return GRANTED_ACTIONS.has(action);
}

/** The objects of one bucket or of a prefix of it, the log streams of one project or pipeline, the reports of one project. */
const GRANTED_RESOURCES = [
  /^(<\w+\.Arn>|arn:[^*]+:s3:::[^*]+)\/([^*]+\/)?\*$/,
  /:log-group:\/aws\/(codebuild|codepipeline)\/<\w+>:\*$/,
  /:report-group\/<\w+>-\*$/,
  // The id of one stack, or of one stack set, which it gets when it is made.
  /:cloudformation:[^*]+:stack\/[^*/]+\/\*$/,
  /:cloudformation:[^*]+:stackset\/[^*/:]+:\*$/,
];

function isGrantedResource(resource: string): boolean {
  return GRANTED_RESOURCES.some((pattern) => pattern.test(resource));
}

/** What a service lets nobody say more narrowly: the actions of a statement, and its resource. */
const NARROWEST = [
  {
    action:
      /^(ecr:GetAuthorizationToken|(ec2|elasticloadbalancing):Describe\w+|ecs:(\w+TaskDefinition|ListTasks)|codepipeline:PutJob\w+)$/,
    resource: /^\*$/,
  },
  // Looking at servers.
  {
    action: /^((autoscaling|ec2|elasticloadbalancing):Describe\w+|ssm:\w+|tag:GetResources)$/,
    resource: /^\*$/,
  },
  // Servers are made and told by others than who deploys to them; a condition says which.
  {
    action: /^(ec2:RunInstances|ssm:SendCommand)$/,
    resource: /:(instance|volume|network-interface|security-group|subnet|image|managed-instance)\/\*$/,
  },
  { action: /^autoscaling:\w+$/, resource: /:autoScalingGroup:\*:autoScalingGroupName\/[^*]+$/ },
  { action: /^elasticloadbalancing:(De)?[rR]egisterTargets$/, resource: /:targetgroup\/[^*]+\/\*$/ },
  { action: /^ec2:(Create|Delete)NetworkInterface(Permission)?$/, resource: /:network-interface\/\*$/ },
  { action: /^(ssm|ssmmessages|ec2messages):\w+$/, resource: /^\*$/ },
  { action: /^ec2:(CreateTags|ModifyImageAttribute)$/, resource: /:ec2:[^:*]+::image\/\*$/ },
  { action: /^cloudformation:ValidateTemplate$/, resource: /^\*$/ },
  // Each execution has a stack of its own, named when it begins.
  { action: /^cloudformation:\w+$/, resource: /:stack\/environment-[\w-]+-\*\/\*$/ },
  { action: /^imagebuilder:\w+$/, resource: /:(image|image-recipe|component)\/[\w-]+\/\*$/ },
  // A key of another stack, by its alias, which a condition names.
  { action: /^kms:\w+\*?$/, resource: /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/\*$/ },
  { action: /^sts:GetServiceBearerToken$/, resource: /^\*$/ },
  { action: /^codeartifact:\w+$/, resource: /:package\/[^*/]+\/[^*/]+\/(npm|maven|pypi|nuget)\/\*$/ },
  { action: /^ecs:\w+TaskSet$/, resource: /:task-set\/[^*]+\/\*$/ },
  { action: /^ecs:DescribeTasks$/, resource: /:task\/[^*]+\/\*$/ },
  { action: /^ecs:TagResource$/, resource: /:task-definition\/([^*]+|\*):\*$/ },
  {
    action:
      /^lambda:(GetAlias|GetFunctionConfiguration|GetProvisionedConcurrencyConfig|PublishVersion|Update(Alias|FunctionCode))$/,
    resource: /:function:[^*]+:\*$/,
  },
  { action: /^cloudwatch:DescribeAlarms$/, resource: /:alarm:\*$/ },
  { action: /^codedeploy:GetDeploymentConfig$/, resource: /:deploymentconfig:\*$/ },
  { action: /^elasticbeanstalk:\w+$/, resource: /:(applicationversion|environment)\/[^*/]+\/\*$/ },
  { action: /^logs:\w+$/, resource: /:log-group:\/aws\/elasticbeanstalk\/\*$/ },
  { action: /^ssm:(Get|Put)Parameter$/, resource: /:parameter\/conveyor\/[\w.-]+\/[\w-]+\/\*$/ },
];

function isNarrowest(actions: readonly string[], resource: string): boolean {
  return NARROWEST.some((known) => known.resource.test(resource) && actions.every((one) => known.action.test(one)));
}
