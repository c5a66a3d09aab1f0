import * as core from 'aws-cdk-lib/core';
import { toDeploymentProps } from '../../../../../lib/synthesis/constructs/deploys/ecs/to-deployment-props';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { type ManagedService, toEcsTarget } from '../../../../../lib/synthesis/model/targets/ecs';

type Strategy = Extract<Parameters<typeof toEcsTarget>[1], { managed: unknown }>['managed']['strategy'];

const propsOf = (strategy: NonNullable<Strategy>, by: 'ecs' | 'codedeploy' = 'ecs') => {
  const target = toEcsTarget('api', { managed: { strategy, by } }, [], new Conversion()) as ManagedService;
  return toDeploymentProps(target, ['errors']);
};

test('only a rolling deployment has a circuit breaker', () => {
  expect(propsOf({ rolling: {} }).circuitBreaker).toEqual({ enable: true, rollback: true });
  expect(propsOf({ blueGreen: {} })).toMatchObject({
    circuitBreaker: { enable: false, rollback: false },
    deploymentStrategy: 'BLUE_GREEN',
    bakeTime: core.Duration.minutes(5),
  });
});

test('a linear one says its steps', () => {
  expect(propsOf({ linear: { step: 20, every: '2m' } })).toMatchObject({
    deploymentStrategy: 'LINEAR',
    linearConfiguration: { stepPercent: 20, stepBakeTime: core.Duration.minutes(2) },
  });
});

test('CodeDeploy is the controller of what it deploys, and has the alarms itself', () => {
  const props = propsOf({ canary: {} }, 'codedeploy');
  expect(props).toMatchObject({ deploymentController: { type: 'CODE_DEPLOY' } });
  expect(props).not.toHaveProperty('deploymentAlarms');
});
