import type { SynthesizedContainerService } from '../../../lib/assembly/container-service';
import type { SynthesizedTaskDefinition } from '../../../lib/assembly/task-definition';
import { toDescribedService, toDescribedTaskDefinition } from '../../../lib/rehearsal/ecs/to-described';
import { factsOf } from '../../helpers/facts';
import { rolling, servedTemplate } from '../../helpers/served';

const described = (service: string) => {
  const { serving } = factsOf(servedTemplate({ service }), { region: 'eu-west-1' });
  const [found] = serving.services as readonly [SynthesizedContainerService];
  return toDescribedService(found);
};

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
test('a service is described with its cluster, its tasks and its target group', () => {
  const arn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api-blue/';
  const service = described(rolling);
  expect(service).toMatchObject({
    serviceArn: 'arn:aws:ecs:eu-west-1:111122223333:service/shop/api',
    clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop',
    ...{ serviceName: 'api', status: 'ACTIVE', desiredCount: 2, runningCount: 2, pendingCount: 0 },
    deploymentController: { type: 'ECS' },
    loadBalancers: [{ containerName: 'web', containerPort: 8080, targetGroupArn: expect.stringContaining(arn) }],
  });
  expect(service).not.toHaveProperty('taskSets');
});

test('one that CodeDeploy deploys has a primary task set', () => {
  const service = described(`${rolling}\nDeploymentController: { Type: CODE_DEPLOY }`);
  expect(service).toMatchObject({ taskSets: [{ status: 'PRIMARY', taskDefinition: expect.any(String) }] });
});

test('a task definition is described with the keys of the API, but for keys that are somebody’s own', () => {
  const container = `DockerLabels: { Team: shop }
LogConfiguration: { LogDriver: awslogs, Options: { awslogs-group: shop, Mode: slow } }`;
  const { serving } = factsOf(servedTemplate({ container }), { region: 'eu-west-1' });
  const [definition] = serving.taskDefinitions as readonly [SynthesizedTaskDefinition];
  expect(toDescribedTaskDefinition(definition)).toMatchObject({
    ...{ family: 'api', revision: 1, status: 'ACTIVE', taskDefinitionArn: definition.arn },
    containerDefinitions: [
      {
        name: 'web',
        portMappings: [{ containerPort: 8080 }],
        dockerLabels: { Team: 'shop' },
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'shop', Mode: 'slow' } },
      },
    ],
  });
});
