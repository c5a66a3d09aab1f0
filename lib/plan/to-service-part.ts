import type { SynthesizedContainerService } from '../assembly/container-service';
import { renderConfiguration } from '../assembly/ecs-deployment-group';
import { labelOf } from '../assembly/origin';
import type { SynthesizedAction } from '../assembly/pipeline';
import type { Serving } from '../assembly/serving';
import type { ContainerTools } from './container-tools';
import { type DeployedService, findService } from './find-service';
import { missing } from './missing';
import type { Part } from './plan';
import type { GivenTarget, TaskSource } from './task-source';

/** What decides how the tasks of a service run here. */
export interface ServiceInput {
  readonly assembly: { readonly serving: Serving };
  /** How a person names the action. */
  readonly reference: string;
  readonly containers?: ContainerTools | undefined;
  /** What a person gave for services, by the action's or the service's name. @default - nothing */
  readonly targets?: ReadonlyMap<string, GivenTarget> | undefined;
}

/** The tasks of a service: its images where an engine works, else processes; missing when nothing says which. */
export function toServicePart(action: SynthesizedAction, input: ServiceInput): Part {
  const { reference, assembly } = input;
  const found = findService(action, assembly.serving);
  if (typeof found === 'string') return missing(found, reference);
  const tasks = toTaskSource(found.service, input);
  if (typeof tasks === 'string') {
    const given = `give --target ${reference}=COMMAND,PORT,/health, where PORT may be empty for one that the command finds in PORT`;
    return { kind: 'missing', why: tasks, remedy: `${given}, or --stand-in ${reference}=COMMAND` };
  }
  return { kind: 'real', what: toWhat(found, tasks, assembly.serving), tasks };
}

function toTaskSource(service: SynthesizedContainerService, input: ServiceInput): TaskSource | string {
  const { containers, targets, reference, assembly } = input;
  const given = targets?.get(reference) ?? targets?.get(service.name) ?? targets?.get(service.logicalId);
  if (given !== undefined) return { kind: 'processes', ...given };
  if (containers?.engine === true) return { kind: 'containers', engine: containers.name ?? 'a container engine' };
  if (namesCommand(service, assembly.serving)) return { kind: 'processes' };
  const why = containers === undefined ? 'none was looked for' : containers.engine;
  return `the tasks of service "${labelOf(service)}" are container images, their task definition names no command, and no engine works here: ${why}`;
}

/** Whether the container that gets traffic, or the first one, has a command in the task definition. */
function namesCommand({ taskDefinition, loadBalancers }: SynthesizedContainerService, serving: Serving): boolean {
  const definition = serving.taskDefinitions.find(({ arn, family }) => [arn, family].includes(String(taskDefinition)));
  const containers = definition?.containers ?? [];
  const main = containers.find(({ name }) => name === loadBalancers[0]?.containerName) ?? containers[0];
  return main?.command !== undefined || main?.entryPoint !== undefined;
}

function toWhat({ service, group }: DeployedService, tasks: TaskSource, serving: Serving): string {
  const by = tasks.kind === 'containers' ? tasks.engine : 'processes';
  const alone = tasks.kind === 'processes' && tasks.port !== undefined;
  const count = alone ? 1 : service.desiredCount;
  const how = alone
    ? `one after the other at port ${tasks.port}`
    : toStrategy(service, group && renderConfiguration(group.configuration, serving.trafficConfigurations));
  return `ECS service ${labelOf(service)}: ${count} ${count === 1 ? 'task' : 'tasks'} by ${by}, ${how}`;
}

function toStrategy({ deployment }: SynthesizedContainerService, configuration: string | undefined): string {
  if (configuration !== undefined) return `blue/green by CodeDeploy (${configuration})`;
  return deployment.strategy.toLowerCase().replace('_', '/');
}
