import { factsOf } from '../helpers/facts';
import { rolling, servedTemplate, shifting } from '../helpers/served';

test('what stands before a service is found by its ARNs', () => {
  const { serving } = factsOf(servedTemplate());
  const [balancer] = serving.loadBalancers;
  expect(serving.listeners.map(({ loadBalancer, port }) => [loadBalancer, port])).toEqual([
    [balancer?.arn, 80],
    [balancer?.arn, 9001],
  ]);
  expect(serving.rules[0]?.listener).toBe(serving.listeners[0]?.arn);
  expect(serving.services[0]?.loadBalancers[0]?.targetGroup).toBe(serving.targetGroups[0]?.arn);
  expect(serving.services[0]?.taskDefinition).toBe(serving.taskDefinitions[0]?.arn);
});

test('a service is deployed as AWS would where the template says nothing', () => {
  const { serving } = factsOf(servedTemplate({ service: rolling }));
  expect(serving.services[0]).toMatchObject({
    name: 'api',
    cluster: 'shop',
    desiredCount: 2,
    controller: 'ECS',
    deployment: { strategy: 'ROLLING', minimumHealthyPercent: 100, maximumPercent: 200, bakeMinutes: 0, hooks: [] },
  });
});

test('a shift has its step, its hooks, its breaker and its alarms', () => {
  const configuration = `
  Strategy: CANARY
  BakeTimeInMinutes: 5
  CanaryConfiguration: { CanaryPercent: 10 }
  DeploymentCircuitBreaker: { Enable: true, Rollback: true }
  Alarms: { Enable: true, Rollback: true, AlarmNames: [api-5xx] }
  LifecycleHooks: [{ HookTargetArn: 'arn:aws:lambda:eu-west-1:111122223333:function:check', LifecycleStages: [POST_SCALE_UP] }]`;
  const { serving } = factsOf(servedTemplate({ service: shifting(configuration) }));
  expect(serving.services[0]?.deployment).toMatchObject({
    strategy: 'CANARY',
    bakeMinutes: 5,
    step: { percent: 10, minutes: 10 },
    breaker: { rollback: true, type: 'BOUNDED_PERCENT', value: 50 },
    alarms: { names: ['api-5xx'], rollback: true },
    hooks: [{ stages: ['POST_SCALE_UP'] }],
  });
  expect(serving.services[0]?.loadBalancers[0]?.alternate).toEqual({
    targetGroup: serving.targetGroups[1]?.arn,
    productionRule: serving.rules[0]?.arn,
    testRule: serving.listeners[1]?.arn,
  });
});
