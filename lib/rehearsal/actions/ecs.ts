import { join } from 'node:path';
import type { SynthesizedContainerService } from '../../assembly/container-service';
import { tryText } from '../../assembly/value';
import { findService } from '../../plan/find-service';
import type { ActionRun, ActionRunner } from '../action-run';
import { deployService } from '../ecs/deploy-service';
import { readImageDefinitions, withImages } from '../ecs/image-definitions';
import { toNativeHooks } from '../ecs/native-hooks';
import { stepsOf, swapNatively } from '../ecs/native-swap';
import { failed, type Outcome } from '../outcome';
import { unzip } from '../store/unzip';

/**
 * Deploy/AWS/ECS: a new revision of the service's task definition, with the images of an image definitions file.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html
 */
export const ecsDeploy: ActionRunner = {
  key: 'Deploy/AWS/ECS',
  async run(run) {
    const [input] = run.inputs;
    const { FileName: file = 'imagedefinitions.json', DeploymentTimeout: minutes = '60' } = run.configuration;
    const found = findService(run.planned.action, run.assembly.serving);
    if (input === undefined) return refuse('it has no input artifact');
    if (typeof found === 'string') return refuse(found);
    const { service } = found;
    if (service.controller !== 'ECS')
      return refuse(`service "${service.name}" is deployed by ${service.controller}, and not by ECS`);
    const late = tryLate(service, Number(minutes));
    if (late !== undefined) return refuse(late);
    const directory = join(run.scratch, 'files');
    await unzip(input.path, directory);
    const images = readImageDefinitions(directory, file);
    if (typeof images === 'string') return refuse(images);
    const containers = withImages(containersOf(run, service), images);
    return typeof containers === 'string' ? refuse(containers) : deploy(run, { service, containers, directory });
  },
};

function refuse(reason: string): Outcome {
  return failed(reason, 'ConfigurationError');
}

/** What only waits on AWS, and would be waiting still when the action's time is over. */
function tryLate(service: SynthesizedContainerService, minutes: number): string | undefined {
  const steps = stepsOf(service).reduce((sum, step) => sum + step.minutes, 0);
  const waits = steps + service.deployment.bakeMinutes;
  if (waits < minutes) return undefined;
  return `its shifts and bake time are ${waits} minutes, and the action ends after ${minutes}`;
}

/** The containers of the task definition that the template gives the service. */
function containersOf({ assembly }: ActionRun, { taskDefinition }: SynthesizedContainerService) {
  const named = tryText(taskDefinition) ?? '';
  return (
    assembly.serving.taskDefinitions.find(({ arn, family }) => arn === named || family === named)?.containers ?? []
  );
}

async function deploy(
  run: ActionRun,
  order: Pick<Parameters<typeof deployService>[1], 'service' | 'containers' | 'directory'>,
): Promise<Outcome> {
  const { serving } = run.world;
  if (serving === undefined) throw new Error(`${run.planned.reference} is in a plan that serves nothing`);
  const { deployment } = order.service;
  const reach = toNativeHooks(run, order.service, serving.pace);
  return deployService(
    run,
    {
      ...order,
      alarms: deployment.alarms?.names ?? [],
      how: deployment.strategy.toLowerCase().replace('_', '/'),
      rollsBack:
        deployment.strategy !== 'ROLLING' || (deployment.breaker?.rollback ?? deployment.alarms?.rollback ?? false),
      swap: (swap) => swapNatively(swap, reach),
    },
    serving,
  );
}
