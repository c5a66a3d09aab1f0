import { toEcsAppspec } from '../../../lib/rehearsal/ecs/ecs-appspec';

const properties = {
  TaskDefinition: '<TASK_DEFINITION>',
  LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 80 },
};
const resources = [{ TargetService: { Type: 'AWS::ECS::Service', Properties: properties } }];

test('JSON and YAML, keys in either case', () => {
  const json = { version: 0, Resources: resources, Hooks: [{ AfterInstall: 'check' }, { AfterAllowTraffic: 'tell' }] };
  expect(toEcsAppspec(JSON.stringify(json), 'appspec.json')).toEqual({
    ...{ taskDefinition: '<TASK_DEFINITION>', container: 'web', port: 80 },
    hooks: [
      { event: 'AfterInstall', function: 'check' },
      { event: 'AfterAllowTraffic', function: 'tell' },
    ],
  });
  expect(toEcsAppspec(JSON.stringify({ resources }), 'appspec.yaml')).toMatchObject({ container: 'web', hooks: [] });
});

test.each([
  ['[', 'x is neither YAML nor JSON'],
  ['Resources: []', 'x names no resource of type AWS::ECS::Service'],
  [
    'Resources: [{ S: { Type: AWS::ECS::Service, Properties: {} } }]',
    'x names no TaskDefinition: write <TASK_DEFINITION> there',
  ],
  [
    JSON.stringify({ Resources: resources, Hooks: [{ BeforeBlockTraffic: 'x' }] }),
    'x has a hook for "BeforeBlockTraffic", and ECS has BeforeInstall, AfterInstall, AfterAllowTestTraffic, BeforeAllowTraffic, AfterAllowTraffic',
  ],
])('%s', (text, problem) => {
  expect(toEcsAppspec(text, 'x')).toBe(problem);
});
