import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ContainerService } from '../../../../../lib/synthesis/constructs/deploys/ecs/container-service';
import { ServiceCluster } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-cluster';
import { Network } from '../../../../../lib/synthesis/constructs/network';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { type ManagedService, toEcsTarget } from '../../../../../lib/synthesis/model/targets/ecs';
import { aStack, statementsOf, theOnly } from '../../../../helpers/stack';

type Keys = Extract<Parameters<typeof toEcsTarget>[1], { managed: unknown }>['managed'];

function templateOf(keys: Keys): Template {
  const stack = aStack();
  const logs = new s3.Bucket(stack, 'Logs') as s3.IBucket;
  const network = new Network(stack, 'Network', { zones: 2, logs });
  new ContainerService(stack, 'api', {
    target: toEcsTarget('api', { managed: keys }, [], new Conversion()) as ManagedService,
    services: ServiceCluster.of(stack, () => network),
    logs,
    parameterName: '/conveyor/shop/staging/api/image',
    repositories: ['shop/api'],
    variables: [
      { name: 'LOG_LEVEL', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
      { name: 'DATABASE', stored: { kind: 'secret', secret: 'shop/database', key: 'password' } },
    ],
  });
  return Template.fromStack(stack);
}

const rolling = templateOf({ strategy: { rolling: { minimumHealthy: 50 } } });
const canary = templateOf({ strategy: { canary: { percent: 5, every: '4m', bake: '7m' } }, testPort: 8443 });

describe('the image', () => {
  const released = Match.stringLikeRegexp('^apiReleased');
  const parameter = Match.stringLikeRegexp('^apiImage');

  test('is what the parameter holds whenever the stack is deployed, and a placeholder before the first release', () => {
    rolling.hasParameter('*', {
      Type: 'AWS::SSM::Parameter::Value<String>',
      Default: '/conveyor/shop/staging/api/image',
    });
    rolling.hasCondition('*', { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: parameter }, 'none'] }] });
    rolling.hasResourceProperties('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [
        {
          Image: {
            'Fn::If': [released, { Ref: parameter }, Match.stringLikeRegexp('^public.ecr.aws/aws-observability/')],
          },
        },
      ],
    });
  });

  test('the placeholder alone is told what to answer', () => {
    const [{ Environment: environment }] = theOnly(rolling, 'AWS::ECS::TaskDefinition')['ContainerDefinitions'] as [
      { Environment: { 'Fn::If': [string, { Name: string }[], { Name: string }[]] } },
    ];
    const [, after, before] = environment['Fn::If'];
    expect(after).toEqual([{ Name: 'PORT', Value: '8080' }]);
    expect(before.map(({ Name }) => Name)).toEqual(['PORT', 'AOT_CONFIG_CONTENT']);
  });
});

describe('a task', () => {
  test('has a root that nobody writes to, and no public address', () => {
    rolling.hasResourceProperties('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [{ Name: 'app', ReadonlyRootFilesystem: true, PortMappings: [{ ContainerPort: 8080 }] }],
    });
    rolling.hasResourceProperties('AWS::ECS::Service', {
      NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
    });
  });

  test('fetches what the environment tells it, as the execution role, which may fetch nothing else', () => {
    const arn = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:shop/database';
    rolling.hasResourceProperties('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [
        {
          Secrets: [
            { Name: 'LOG_LEVEL', ValueFrom: Match.anyValue() },
            { Name: 'DATABASE', ValueFrom: Match.anyValue() },
          ],
        },
      ],
    });
    const grants = statementsOf(rolling, 'AWS::IAM::Policy', /^apiExecutionRole/);
    const of = (action: string) => grants.find(({ actions }) => actions.includes(action))?.resources;
    expect(of('ecr:BatchGetImage')).toEqual([expect.stringMatching(/:111122223333:repository\/shop\/api$/)]);
    expect(of('ssm:GetParameters')).toEqual([expect.stringMatching(/:parameter\/conveyor\/shop\/staging\/LOG_LEVEL$/)]);
    expect(of('secretsmanager:GetSecretValue')?.map((one) => one.replace('<AWS::Partition>', 'aws'))).toEqual([
      `${arn}-??????`,
    ]);
    expect(of('logs:PutLogEvents')).toEqual([expect.stringMatching(/^<apiLogs\w+\.Arn>$/)]);
  });
});

describe('a rolling deployment', () => {
  test('keeps what was asked for serving, and turns back by itself', () => {
    rolling.hasResourceProperties('AWS::ECS::Service', {
      DeploymentConfiguration: {
        MinimumHealthyPercent: 50,
        MaximumPercent: 200,
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
        Alarms: { Enable: true, Rollback: true, AlarmNames: [Match.anyValue(), Match.anyValue(), Match.anyValue()] },
        Strategy: Match.absent(),
      },
    });
    rolling.resourceCountIs('AWS::CloudWatch::Alarm', 3);
  });
});

describe('a canary by Amazon ECS', () => {
  test('moves requests by two rules, as a role that may change these alone', () => {
    canary.hasResourceProperties('AWS::ECS::Service', {
      DeploymentConfiguration: {
        Strategy: 'CANARY',
        BakeTimeInMinutes: 7,
        CanaryConfiguration: { CanaryPercent: 5, CanaryBakeTimeInMinutes: 4 },
        DeploymentCircuitBreaker: { Enable: false, Rollback: false },
      },
      LoadBalancers: [
        {
          ContainerName: 'app',
          ContainerPort: 8080,
          AdvancedConfiguration: {
            AlternateTargetGroupArn: { Ref: Match.stringLikeRegexp('^apiLoadGreen') },
            ProductionListenerRule: { Ref: Match.stringLikeRegexp('^apiLoadRule') },
            TestListenerRule: { Ref: Match.stringLikeRegexp('^apiLoadTestRule') },
            RoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^apiTrafficRole'), 'Arn'] },
          },
        },
      ],
    });
    const grants = statementsOf(canary, 'AWS::IAM::Policy', /^apiTrafficRole/);
    const of = (action: string) => grants.find(({ actions }) => actions.includes(action))?.resources;
    expect(of('elasticloadbalancing:ModifyRule')).toEqual([
      expect.stringMatching(/^<apiLoadRule/),
      expect.stringMatching(/^<apiLoadTestRule/),
    ]);
    expect(of('elasticloadbalancing:RegisterTargets')).toHaveLength(2);
  });
});
