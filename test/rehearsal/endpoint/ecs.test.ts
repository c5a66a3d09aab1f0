import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListTagsForResourceCommand,
  TagResourceCommand,
} from '@aws-sdk/client-ecs';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';

const { serving } = factsOf(servedTemplate({ container: 'ReadonlyRootFilesystem: true' }), { region: 'eu-west-1' });
let rehearsal: Rehearsal;
let ecs: ECSClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({ serving });
  ecs = new ECSClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('a service is described as the template has it', async () => {
  const { services = [], failures } = await ecs.send(
    new DescribeServicesCommand({ cluster: 'shop', services: ['api', 'web'] }),
  );
  expect(services[0]).toMatchObject({
    serviceName: 'api',
    desiredCount: 2,
    deploymentController: { type: 'ECS' },
    loadBalancers: [{ containerName: 'web', containerPort: 8080, targetGroupArn: serving.targetGroups[0]?.arn }],
  });
  expect(failures).toEqual([{ arn: 'web', reason: 'MISSING' }]);
});

test('a task definition is described in the form in which it can be registered again', async () => {
  const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'api' }));
  expect(taskDefinition).toMatchObject({
    family: 'api',
    containerDefinitions: [{ name: 'web', portMappings: [{ containerPort: 8080 }], readonlyRootFilesystem: true }],
  });
  await expect(ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }))).rejects.toMatchObject({
    name: 'ClientException',
  });
});

test('tags are kept while the rehearsal lasts', async () => {
  const resourceArn = serving.services[0]?.arn ?? '';
  await ecs.send(new TagResourceCommand({ resourceArn, tags: [{ key: 'conveyor:version', value: '1.2.0' }] }));
  const { tags } = await ecs.send(new ListTagsForResourceCommand({ resourceArn }));
  expect(tags).toEqual([{ key: 'conveyor:version', value: '1.2.0' }]);
});
