import * as logs from 'aws-cdk-lib/aws-logs';
import { toBakerStatements, toInstanceStatements } from '../../../../lib/synthesis/constructs/builds/ami-access';
import { aContext, aStack, resolved } from '../../../helpers/stack';

const stack = aStack();
const own = 'arn:aws:imagebuilder:ap-northeast-2:111122223333';
const instance = resolved(
  stack,
  toInstanceStatements(stack, {
    store: aContext(stack).store,
    prefix: 'ami/server',
    components: ['arn:component'],
    logGroup: logs.LogGroup.fromLogGroupName(stack, 'Logs', '/aws/imagebuilder/server'),
  }),
);
const baker = (base: string) =>
  resolved(
    stack,
    toBakerStatements(stack, {
      imageArn: `${own}:image/server`,
      recipeArn: `${own}:image-recipe/server`,
      components: ['arn:component'],
      infrastructureArn: 'arn:infrastructure',
      distributionArn: 'arn:distribution',
      base,
      tag: ['conveyor:ami', 'server'],
    }),
  );
const of = (statements: typeof instance, action: string) => statements.find(({ actions }) => actions.includes(action));

test('an instance reads what is baked in and no other artifact, and writes its logs alone', () => {
  expect(of(instance, 's3:GetObject')?.resources).toEqual([
    expect.stringMatching(/^<ArtifactsBucket\w+\.Arn>\/ami\/server\/\*$/),
    'arn:aws:s3:::ec2imagebuilder-toe-ap-northeast-2-prod/*',
    'arn:aws:s3:::ec2imagebuilder-managed-resources-ap-northeast-2-prod/*',
  ]);
  expect(of(instance, 's3:PutObject')?.resources).toEqual([expect.stringMatching(/\/ami\/server\/logs\/\*$/)]);
});

test('on all resources it may only answer Systems Manager, and reads no parameter', () => {
  const everywhere = instance.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions);
  expect(everywhere.filter((one) => !/^(ssm|ssmmessages|ec2messages):/.test(one))).toEqual([]);
  expect(instance.flatMap(({ actions }) => actions).filter((one) => /Parameter|iam:|ec2:/.test(one))).toEqual([]);
});

test('a build makes images of one name, and passes no role', () => {
  const statements = baker('ami-0own');
  expect(of(statements, 'imagebuilder:CreateImage')?.resources).toEqual([`${own}:image/server/*`]);
  expect(of(statements, 'imagebuilder:CreateImageRecipe')?.resources).toEqual([`${own}:image-recipe/server/*`]);
  expect(statements.flatMap(({ actions }) => actions)).not.toContain('iam:PassRole');
});

test('it changes AMIs that bear the tag of its bakery alone', () => {
  expect(of(baker('ami-0own'), 'ec2:ModifyImageAttribute')).toMatchObject({
    resources: ['arn:aws:ec2:ap-northeast-2::image/*'],
    conditions: { StringEquals: { 'aws:ResourceTag/conveyor:ami': 'server' } },
  });
});

test.each([
  ['ami-0own', undefined],
  ['/acme/base', ['arn:aws:ssm:ap-northeast-2:111122223333:parameter/acme/base']],
  ['/aws/service/base', ['arn:aws:ssm:ap-northeast-2::parameter/aws/service/base']],
])('of the base %s it may read the parameters %j', (base, parameters) => {
  expect(of(baker(base), 'ssm:GetParameter')?.resources).toEqual(parameters);
});
