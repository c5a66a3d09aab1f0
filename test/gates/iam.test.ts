import { join } from 'node:path';
import { badTemplates, readTemplate, shippedDefinitions, type TemplateJson, templatesOf } from '../helpers/shipped';

/** What may stand although it is wide, and why the service offers nothing narrower. */
const exceptions: readonly { readonly is: (grant: Grant) => boolean; readonly why: string }[] = [
  {
    is: ({ where, action, resource }) =>
      where.type === 'AWS::KMS::Key' && resource === '*' && action.startsWith('kms:'),
    why: 'In a key’s own policy `*` is that key, and the account’s root needs kms:* there or nobody could ever manage it: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  },
  {
    is: ({ action, resource }) => action === 'ecr:GetAuthorizationToken' && resource === '*',
    why: 'A token to log in with is the registry’s, and no repository’s; what it opens, the other actions say: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html',
  },
  {
    is: ({ action, resource }) => action === 'sts:GetServiceBearerToken' && resource === '*',
    why: 'A token to log in to CodeArtifact with is of no resource; a condition holds it to that service, and what it opens, the other actions say: https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html',
  },
  {
    is: ({ action, resource }) =>
      /^ec2:Describe(DhcpOptions|NetworkInterfaces|RouteTables|SecurityGroups|Subnets|Vpcs)$/.test(action) &&
      resource === '*',
    why: 'CodeBuild, CodePipeline and Lambda look at a network before they join it, and EC2 knows no resources for looking: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html',
  },
  {
    is: ({ action, resource }) => action === 'ec2:DescribeImages' && resource === '*',
    why: 'EC2 knows no resources for looking at the AMI that another begins with: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html',
  },
  {
    is: ({ where, action, resource }) =>
      /(AmiInstance|Server)Role/.test(where.logicalId) &&
      /^(ssm|ssmmessages|ec2messages):[A-Z]\w+$/.test(action) &&
      resource === '*',
    why: 'An instance that Systems Manager is to manage has these rights by AWS’s own policy, before anybody knows the instance: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSSMManagedInstanceCore.html',
  },
  {
    is: ({ action, resource }) =>
      /^ecs:((Describe|Register)TaskDefinition|ListTasks)$/.test(action) && resource === '*',
    why: 'ECS knows no resources for task definitions, and tasks are listed of a cluster, which a condition names: https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html#edit-role-ecs',
  },
  {
    is: ({ action, resource }) =>
      /^elasticloadbalancing:Describe(Listeners|Rules|TargetGroups|TargetHealth)$/.test(action) && resource === '*',
    why: 'Elastic Load Balancing knows no resources for looking: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html',
  },
  {
    is: ({ action, resource }) => /^codepipeline:PutJob(Success|Failure)Result$/.test(action) && resource === '*',
    why: 'A job is no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscodepipeline.html',
  },
  {
    is: ({ action, resource }) =>
      /^(autoscaling:Describe(AutoScalingGroups|InstanceRefreshes|LifecycleHooks)|ec2:DescribeInstance(s|Status)|tag:GetResources)$/.test(
        action,
      ) && resource === '*',
    why: 'Which servers there are, and how they are, no resource is known for: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2autoscaling.html',
  },
  {
    is: ({ action, resource }) =>
      /^elasticloadbalancing:Describe(LoadBalancers|TargetGroupAttributes)$/.test(action) && resource === '*',
    why: 'Elastic Load Balancing knows no resources for looking, at what servers leave while they are deployed to either: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html',
  },
  {
    is: ({ action, resource }) =>
      /^ssm:(CancelCommand|DescribeInstanceInformation|ListCommandInvocations)$/.test(action) && resource === '*',
    why: 'A command is no resource, and neither is looking at who can take one: https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EC2Deploy.html#action-reference-EC2Deploy-permissions-action',
  },
  {
    is: ({ action, resource }) => action === 'cloudformation:ValidateTemplate' && resource === '*',
    why: 'A template that is validated is no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html',
  },
];

/** One action on one resource that a statement allows. */
interface Grant {
  readonly where: { readonly type: string; readonly logicalId: string };
  readonly action: string;
  readonly resource: string;
}

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: unknown;
}

/** What a template's policy documents allow that is wider than one action on one resource. */
function wideGrantsOf(template: TemplateJson): readonly string[] {
  return grantsOf(template)
    .filter(({ action, resource }) => action === '*' || action.endsWith(':*') || resource === '*')
    .filter((grant) => !exceptions.some(({ is }) => is(grant)))
    .map(({ where, action, resource }) => `${where.logicalId} ${action} ${resource}`);
}

function grantsOf(template: TemplateJson): readonly Grant[] {
  return Object.entries(template.Resources).flatMap(([logicalId, { Type: type, Properties: properties }]) =>
    documentsIn(properties).flatMap((document) =>
      [document].flat().flatMap((statement) => allowedBy(statement, { type, logicalId })),
    ),
  );
}

/** The statements of every policy document anywhere in a value. */
function documentsIn(value: unknown): readonly (Statement | readonly Statement[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(documentsIn);
  return 'Statement' in value ? [value.Statement as readonly Statement[], ...inside] : inside;
}

function allowedBy(statement: Statement, where: Grant['where']): readonly Grant[] {
  if (statement.Effect !== 'Allow') return [];
  // What is allowed by saying what is not, is everything.
  const actions = 'NotAction' in statement ? ['*'] : [statement.Action ?? []].flat();
  // A trust has no resource.
  const resources = 'NotResource' in statement ? ['*'] : [statement.Resource ?? 'the role itself'].flat();
  return actions.flatMap((action) =>
    resources.map((one) => ({ where, action, resource: typeof one === 'string' ? one : JSON.stringify(one) })),
  );
}

test.each(shippedDefinitions)('nothing in %s is allowed a whole service, or every resource', (definition) => {
  const templates = templatesOf(definition).map(({ template }) => template);
  for (const template of templates) expect(wideGrantsOf(template)).toEqual([]);
  expect(templates.flatMap(grantsOf).length).toBeGreaterThan(1);
});

test('a bad template is refused, whatever kind of policy it has', () => {
  expect(wideGrantsOf(readTemplate(join(badTemplates, 'iam.json')))).toEqual([
    'AnyAction * arn:aws:s3:::acme',
    'InlineService codepipeline:* arn:aws:s3:::acme/*',
    'AnyResource s3:GetObject *',
    'AllBut * *',
  ]);
});

test('each exception is needed by what we ship', () => {
  const grants = shippedDefinitions.flatMap((definition) =>
    templatesOf(definition).flatMap(({ template }) => grantsOf(template)),
  );
  for (const { is, why } of exceptions) expect({ why, needed: grants.some(is) }).toEqual({ why, needed: true });
});
