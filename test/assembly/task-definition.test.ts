import { capitalized, toContainerDefinitions } from '../../lib/assembly/task-definition';
import { factsOf } from '../helpers/facts';
import { servedTemplate } from '../helpers/served';

test('a container has what the template says, and else what AWS does', () => {
  const container = `Command: [node, server.js]
Environment: [{ Name: LEVEL, Value: info }]
Secrets: [{ Name: TOKEN, ValueFrom: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/token' }]
HealthCheck: { Command: [CMD-SHELL, 'true'], StartPeriod: 10 }
MountPoints: [{ ContainerPath: /tmp, SourceVolume: tmp }]`;
  const [definition] = factsOf(servedTemplate({ container })).serving.taskDefinitions;
  expect(definition?.containers).toEqual([
    {
      ...{ name: 'web', image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:placeholder', ports: [8080] },
      ...{ essential: true, stopSeconds: 30, readonlyRoot: false, command: ['node', 'server.js'], mounts: ['/tmp'] },
      environment: { LEVEL: 'info' },
      secrets: { TOKEN: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/token' },
      healthCheck: {
        command: ['CMD-SHELL', 'true'],
        intervalSeconds: 30,
        timeoutSeconds: 5,
        retries: 3,
        startSeconds: 10,
      },
    },
  ]);
});

test('a task definition of the API is read as one of CloudFormation', () => {
  const parsed = [
    { name: 'web', image: 'shop/api', essential: false, portMappings: [{ containerPort: 80 }], stopTimeout: 5 },
  ];
  expect(toContainerDefinitions(capitalized(parsed) as never)).toMatchObject([
    { name: 'web', image: 'shop/api', essential: false, ports: [80], stopSeconds: 5 },
  ]);
});
