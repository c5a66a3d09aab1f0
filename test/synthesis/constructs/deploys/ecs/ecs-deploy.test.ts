import type { Template } from 'aws-cdk-lib/assertions';
import { toEcsDeployActions } from '../../../../../lib/synthesis/constructs/deploys/ecs/ecs-deploy';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { toEcsTarget } from '../../../../../lib/synthesis/model/targets/ecs';
import { actionsOf, flat, statementsOf, templateWith } from '../../../../helpers/stack';

function templateOf(document: Parameters<typeof toEcsTarget>[1], but = {}): Template {
  const outputs = new OutputDirectory();
  outputs.add('staging', 'api', {
    cluster: 'made',
    service: 'made-api',
    family: 'family',
    parameter: '/conveyor/shop/staging/api/image',
    taskRole: 'arn:aws:iam::111122223333:role/task',
    executionRole: 'arn:aws:iam::111122223333:role/execution',
    application: 'application',
    deploymentGroup: 'group',
    deploymentConfig: 'CodeDeployDefault.ECSAllAtOnce',
  });
  const target = toEcsTarget('api', document, [], new Conversion());
  return templateWith(
    (scope, context) =>
      toEcsDeployActions(
        scope,
        { verb: 'deploy', name: 'api', runOrder: 1, environment: 'staging', input: 'image', target },
        target,
        context,
      ),
    { outputs, ...but },
  );
}

const declaredIn = (template: Template) =>
  Object.entries(actionsOf(template))
    .filter(([name]) => name.startsWith('Second.'))
    .map(([, action]) => action);

const ordersOf = (template: Template) =>
  declaredIn(template)
    .map(({ Configuration: configuration }) => configuration as Record<string, unknown>)
    .flatMap(({ UserParameters: text }) => (text === undefined ? [] : [JSON.parse(flat(text)) as unknown]));

const rolling = templateOf({ managed: { timeout: '25m' } });

test('a release is prepared, deployed and written down, one after another', () => {
  expect(declaredIn(rolling).map(({ Name, RunOrder }) => [Name, RunOrder])).toEqual([
    ['api-prepare', 1],
    ['api', 2],
    ['api-record', 3],
  ]);
  expect(declaredIn(rolling)[1]).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Provider: 'ECS' },
    Configuration: {
      ClusterName: 'made',
      ServiceName: 'made-api',
      FileName: 'imagedefinitions.json',
      DeploymentTimeout: '25',
    },
    InputArtifacts: [{ Name: 'api-staging-release' }],
  });
});

test('the image is meant by its digest, and the parameter of the stack is written last', () => {
  expect(ordersOf(rolling)).toEqual([
    { do: 'prepare', image: '#{image.IMAGE_URI}', container: 'app' },
    {
      do: 'record',
      image: '#{image.IMAGE_URI}',
      version: '#{image.IMAGE_TAG}',
      service: expect.stringMatching(/^arn:.*:service\/made\/made-api$/),
      parameter: '/conveyor/shop/staging/api/image',
    },
  ]);
});

test('an image of a source is put together of its repository and the digest', () => {
  const image = () => ({ repository: 'shop/base', digest: '#{Base.ImageDigest}', version: '#{Base.ImageTag}' });
  expect(ordersOf(templateOf({ managed: {} }, { image }))[0]).toMatchObject({
    image: expect.stringMatching(/^111122223333\.dkr\.ecr\.ap-northeast-2\..*\/shop\/base@#\{Base\.ImageDigest\}$/),
  });
});

test('each may do what it does to this service alone', () => {
  const deploys = statementsOf(rolling, 'AWS::IAM::Policy', /^PipelineSecondapiCodePipelineActionRole/);
  const of = (action: string) => deploys.find(({ actions }) => actions.includes(action));
  expect(of('ecs:UpdateService')?.resources).toEqual([expect.stringMatching(/:service\/made\/made-api$/)]);
  expect(of('ecs:TagResource')?.resources).toEqual([expect.stringMatching(/:task-definition\/family:\*$/)]);
  expect(of('ecs:RegisterTaskDefinition')?.resources).toEqual(['*']);
  expect(of('iam:PassRole')).toMatchObject({
    resources: ['arn:aws:iam::111122223333:role/execution', 'arn:aws:iam::111122223333:role/task'],
    conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  });
  const writes = statementsOf(rolling, 'AWS::IAM::Policy', /^ReleaseRole/);
  expect(writes.find(({ actions }) => actions.includes('ssm:PutParameter'))?.resources).toEqual([
    expect.stringMatching(/:parameter\/conveyor\/shop\/staging\/api\/image$/),
  ]);
});

test('a service that exists is deployed with the roles that are named, and has no parameter', () => {
  const template = templateOf({ cluster: 'shop', service: 'api', container: 'web', roles: ['run', 'start'] });
  const grants = statementsOf(template, 'AWS::IAM::Policy', /^PipelineSecondapiCodePipelineActionRole/);
  expect(grants.find(({ actions }) => actions.includes('iam:PassRole'))?.resources).toEqual([
    expect.stringMatching(/:role\/run$/),
    expect.stringMatching(/:role\/start$/),
  ]);
  expect(ordersOf(template)[1]).not.toHaveProperty('parameter');
});

test('CodeDeploy takes a task definition and an appspec that are made anew each time', () => {
  const template = templateOf({ managed: { by: 'codedeploy', strategy: { blueGreen: {} } } });
  expect(ordersOf(template)[0]).toMatchObject({ service: { cluster: 'made', service: 'made-api' } });
  expect(declaredIn(template)[1]).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Provider: 'CodeDeployToECS' },
    Configuration: { ApplicationName: 'application', TaskDefinitionTemplateArtifact: 'api-staging-release' },
  });
});
