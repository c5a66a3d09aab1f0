import type { Assembly } from '../../assembly/assembly';
import type { SynthesizedAction, SynthesizedPipeline } from '../../assembly/pipeline';
import { findProject } from '../../assembly/project';
import { tryText } from '../../assembly/value';
import type { ContainerTools } from '../../plan/container-tools';
import { isServiceDeploy } from '../../plan/find-service';
import { actionsOf } from '../../plan/reference';
import type { World } from '../action-run';
import { tryProgram } from '../functions/runnable-runtime';
import { findEngine } from './find-engine';

/** What this machine has for a pipeline's containers, those of builds and of services; undefined when it has none, and nothing is tried. */
export async function findContainerTools(
  pipeline: SynthesizedPipeline,
  assembly: Assembly,
  machine: World['machine'],
  temporary: string,
): Promise<ContainerTools | undefined> {
  if (!hasPrivilegedBuild(actionsOf(pipeline), assembly) && !actionsOf(pipeline).some(isServiceDeploy))
    return undefined;
  const found = await findEngine(machine, temporary);
  const aws = tryProgram('aws', machine['PATH'] ?? '') !== undefined;
  return found.ok ? { engine: true, name: found.engine.kind, aws } : { engine: found.why, aws };
}

/** Whether one of the actions is a build that may start containers. */
export function hasPrivilegedBuild(actions: readonly SynthesizedAction[], { projects }: Assembly): boolean {
  const names = actions.map(({ configuration }) => configuration['ProjectName']);
  return names.some((name) => findProject(projects, tryText(name) ?? '')?.privileged === true);
}
