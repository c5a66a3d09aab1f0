import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as core from 'aws-cdk-lib/core';
import type { ManagedService } from '../../../model/targets/ecs';

/**
 * How Amazon ECS deploys a service. The circuit breaker is for rolling deployments; those that run old and new tasks side by side
 * turn back by alarms, and when the new tasks do not become healthy.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentconfiguration.html
 */
export function toDeploymentProps(
  { strategy, by }: ManagedService,
  alarmNames: readonly string[],
): Omit<ecs.FargateServiceProps, 'cluster' | 'taskDefinition'> {
  // CodeDeploy's group has the alarms itself.
  if (by === 'codedeploy') {
    return {
      deploymentController: { type: ecs.DeploymentControllerType.CODE_DEPLOY },
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
    };
  }
  const { minimumHealthyPercent = 100 } = strategy.kind === 'rolling' ? strategy : {};
  return {
    minHealthyPercent: minimumHealthyPercent,
    maxHealthyPercent: 200,
    availabilityZoneRebalancing: ecs.AvailabilityZoneRebalancing.ENABLED,
    // Of these alone there is such a thing; to say so of the others is what the CDK asks for.
    circuitBreaker: { enable: strategy.kind === 'rolling', rollback: strategy.kind === 'rolling' },
    deploymentAlarms: { alarmNames: [...alarmNames], behavior: ecs.AlarmBehavior.ROLLBACK_ON_ALARM },
    ...toShift(strategy),
  };
}

function toShift(strategy: ManagedService['strategy']): Partial<ecs.FargateServiceProps> {
  const minutes = core.Duration.minutes;
  switch (strategy.kind) {
    case 'rolling':
      return {};
    case 'blueGreen':
      return { deploymentStrategy: ecs.DeploymentStrategy.BLUE_GREEN, bakeTime: minutes(strategy.bakeMinutes) };
    case 'linear':
      return {
        deploymentStrategy: ecs.DeploymentStrategy.LINEAR,
        bakeTime: minutes(strategy.bakeMinutes),
        linearConfiguration: { stepPercent: strategy.stepPercent, stepBakeTime: minutes(strategy.everyMinutes) },
      };
    case 'canary':
      return {
        deploymentStrategy: ecs.DeploymentStrategy.CANARY,
        bakeTime: minutes(strategy.bakeMinutes),
        canaryConfiguration: { stepPercent: strategy.percent, stepBakeTime: minutes(strategy.everyMinutes) },
      };
  }
}
