import { renderAppSpec, renderTaskDefinitionTemplate } from '../../../lib/aws/ecs/task-definition-template';

const described = {
  taskDefinitionArn: 'arn:aws:ecs:ap-northeast-2:111122223333:task-definition/api:7',
  revision: 7,
  status: 'ACTIVE',
  requiresAttributes: [],
  compatibilities: ['FARGATE'],
  registeredBy: 'arn:aws:iam::111122223333:role/someone',
  family: 'api',
  cpu: '256',
  containerDefinitions: [
    { name: 'app', image: 'old' },
    { name: 'agent', image: 'agent:1' },
  ],
};

test('what is registered again has a place for the image, and nothing that only a description has', () => {
  expect(JSON.parse(renderTaskDefinitionTemplate(described, 'app'))).toEqual({
    family: 'api',
    cpu: '256',
    containerDefinitions: [
      { name: 'app', image: '<IMAGE1_NAME>' },
      { name: 'agent', image: 'agent:1' },
    ],
  });
});

test('a container that is not there is said', () => {
  expect(() => renderTaskDefinitionTemplate(described, 'web')).toThrow(
    'its task definition has no container "web", but app, agent',
  );
});

test('the appspec says which container answers at which port', () => {
  expect(JSON.parse(renderAppSpec('app', 8080))).toEqual({
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: '<TASK_DEFINITION>',
            LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 8080 },
          },
        },
      },
    ],
  });
});
