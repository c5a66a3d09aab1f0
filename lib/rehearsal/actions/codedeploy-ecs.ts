import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderConfiguration } from '../../assembly/ecs-deployment-group';
import { type DeployedService, findService } from '../../plan/find-service';
import type { ActionRun, ActionRunner } from '../action-run';
import { swapByCodeDeploy, toAppspecHooks, trySteps } from '../ecs/codedeploy-swap';
import { deployService, type ServiceOrder } from '../ecs/deploy-service';
import { type EcsAppspec, toEcsAppspec } from '../ecs/ecs-appspec';
import { readImageUri, toTemplateContainers } from '../ecs/template-files';
import { failed, type Outcome } from '../outcome';
import { unzip } from '../store/unzip';

/**
 * Deploy/AWS/CodeDeployToECS: a task definition and an AppSpec of artifacts, deployed by CodeDeploy between two target groups.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html
 */
export const codeDeployEcs: ActionRunner = {
  key: 'Deploy/AWS/CodeDeployToECS',
  async run(run) {
    const found = findService(run.planned.action, run.assembly.serving);
    const { serving } = run.world;
    if (typeof found === 'string' || serving === undefined) return refuse(String(found));
    const order = await toOrder(run, found);
    return typeof order === 'string' ? refuse(order) : deployService(run, order, serving);
  },
};

function refuse(reason: string): Outcome {
  return failed(reason, 'ConfigurationError');
}

async function toOrder(run: ActionRun, { service, group }: DeployedService): Promise<ServiceOrder | string> {
  if (group === undefined) return 'it names no deployment group';
  const { trafficConfigurations } = run.assembly.serving;
  const steps = trySteps(group.configuration, run.assembly.serving);
  if (steps === undefined) return `the deployment configuration ${group.configuration} is not in what was given`;
  const folders = await unzipInputs(run);
  const appspec = readAppspec(run, folders);
  if (typeof appspec === 'string') return appspec;
  const containers = readContainers(run, folders);
  if (typeof containers === 'string') return containers;
  const reach = toAppspecHooks(run, appspec);
  return {
    service: withTraffic(service, appspec),
    containers,
    directory: folderOf(run, folders, 'TaskDefinitionTemplateArtifact'),
    alarms: group.alarms,
    how: `blue/green by CodeDeploy (${renderConfiguration(group.configuration, trafficConfigurations)})`,
    rollsBack: group.rollbackEvents.length > 0,
    swap: (swap) => swapByCodeDeploy(swap, group, steps, reach),
  };
}

/** Each input artifact in a folder of its own, by its name. */
async function unzipInputs(run: ActionRun): Promise<ReadonlyMap<string, string>> {
  const folders = new Map(run.inputs.map(({ name }, index) => [name, join(run.scratch, `input-${index}`)]));
  for (const { name, path } of run.inputs) await unzip(path, folders.get(name) ?? run.scratch);
  return folders;
}

function folderOf(run: ActionRun, folders: ReadonlyMap<string, string>, key: string): string {
  return folders.get(run.configuration[key] ?? '') ?? '';
}

function readAppspec(run: ActionRun, folders: ReadonlyMap<string, string>): EcsAppspec | string {
  const file = run.configuration['AppSpecTemplatePath'] ?? 'appspec.yaml';
  const text = tryRead(join(folderOf(run, folders, 'AppSpecTemplateArtifact'), file));
  return text === undefined ? missing(run, 'AppSpecTemplateArtifact', file) : toEcsAppspec(text, file);
}

function readContainers(run: ActionRun, folders: ReadonlyMap<string, string>): ServiceOrder['containers'] | string {
  const file = run.configuration['TaskDefinitionTemplatePath'] ?? 'taskdef.json';
  const text = tryRead(join(folderOf(run, folders, 'TaskDefinitionTemplateArtifact'), file));
  if (text === undefined) return missing(run, 'TaskDefinitionTemplateArtifact', file);
  const images = new Map<string, string>();
  for (const number of IMAGES) {
    const artifact = run.configuration[`Image${number}ArtifactName`];
    if (artifact === undefined) continue;
    const image = readImageUri(folders.get(artifact) ?? '', artifact);
    if (typeof image === 'string') return image;
    images.set(run.configuration[`Image${number}ContainerName`] ?? `IMAGE${number}_NAME`, image.uri);
  }
  return toTemplateContainers(text, file, images);
}

/** An action takes four images at most. */
const IMAGES = [1, 2, 3, 4];

function missing(run: ActionRun, key: string, file: string): string {
  return `the artifact "${run.configuration[key] ?? ''}" has no ${file}`;
}

function tryRead(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The AppSpec says which container of the new task definition gets the traffic. */
function withTraffic(service: DeployedService['service'], { container, port }: EcsAppspec): DeployedService['service'] {
  const [first, ...others] = service.loadBalancers;
  if (first === undefined) return service;
  const changed = { ...first, ...(container !== undefined && { containerName: container }) };
  return { ...service, loadBalancers: [{ ...changed, ...(port !== undefined && { containerPort: port }) }, ...others] };
}
