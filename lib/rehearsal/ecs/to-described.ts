import type { SynthesizedContainerService } from '../../assembly/container-service';
import { isMap, type Resolved } from '../../assembly/resolved';
import type { SynthesizedTaskDefinition } from '../../assembly/task-definition';
import { isUnknown, tryText } from '../../assembly/value';

/** A service as the API describes it. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html */
export function toDescribedService(service: SynthesizedContainerService): Readonly<Record<string, unknown>> {
  const { name, arn, cluster, taskDefinition, desiredCount, controller } = service;
  const loadBalancers = service.loadBalancers.map(({ containerName, containerPort, targetGroup }) => {
    return { containerName, containerPort, targetGroupArn: tryText(targetGroup) };
  });
  return {
    serviceName: name,
    serviceArn: arn,
    clusterArn: arn.replace(/:service\/.*$/, `:cluster/${cluster}`),
    status: 'ACTIVE',
    desiredCount,
    runningCount: desiredCount,
    pendingCount: 0,
    taskDefinition: tryText(taskDefinition),
    deploymentController: { type: controller },
    loadBalancers,
    ...(controller === 'CODE_DEPLOY' && {
      taskSets: [{ status: 'PRIMARY', taskDefinition: tryText(taskDefinition), loadBalancers }],
    }),
  };
}

/** A task definition as the API describes it, with what the template says of it. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html */
export function toDescribedTaskDefinition(definition: SynthesizedTaskDefinition): Readonly<Record<string, unknown>> {
  const { Tags: _, ...properties } = definition.properties;
  return {
    ...(uncapitalized(properties) as Readonly<Record<string, unknown>>),
    family: definition.family,
    taskDefinitionArn: definition.arn,
    revision: 1,
    status: 'ACTIVE',
  };
}

/** Below these keys the keys are somebody's own. */
const OWN: ReadonlySet<string> = new Set(['DockerLabels', 'Options', 'DriverOpts', 'Labels']);

/** CloudFormation's form of a part, `ContainerDefinitions`, as the API writes it; what no file says is left out. */
function uncapitalized(part: Resolved): unknown {
  if (Array.isArray(part)) return part.map(uncapitalized);
  if (!isMap(part)) return isUnknown(part) ? undefined : part;
  const entries = Object.entries(part).map(([key, value]) => [
    key.charAt(0).toLowerCase() + key.slice(1),
    OWN.has(key) ? value : uncapitalized(value),
  ]);
  return Object.fromEntries(entries);
}
