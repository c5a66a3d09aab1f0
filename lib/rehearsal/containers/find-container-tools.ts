import type { Assembly } from '../../assembly/assembly';
import type { SynthesizedAction, SynthesizedPipeline } from '../../assembly/pipeline';
import { findProject } from '../../assembly/project';
import { tryText } from '../../assembly/value';
import type { ContainerTools } from '../../plan/container-tools';
import { actionsOf } from '../../plan/reference';
import type { World } from '../action-run';
import { tryProgram } from '../functions/runnable-runtime';
import { findEngine } from './find-engine';

/** What this machine has for a pipeline's builds of container images; undefined when the pipeline has none, and nothing is tried. */
export async function findContainerTools(
  pipeline: SynthesizedPipeline,
  assembly: Assembly,
  machine: World['machine'],
  temporary: string,
): Promise<ContainerTools | undefined> {
  if (!hasPrivilegedBuild(actionsOf(pipeline), assembly)) return undefined;
  const found = await findEngine(machine, temporary);
  const aws = tryProgram('aws', machine['PATH'] ?? '') !== undefined;
  return { engine: found.ok ? true : found.why, aws };
}

/** Whether one of the actions is a build that may start containers. */
export function hasPrivilegedBuild(actions: readonly SynthesizedAction[], { projects }: Assembly): boolean {
  const names = actions.map(({ configuration }) => configuration['ProjectName']);
  return names.some((name) => findProject(projects, tryText(name) ?? '')?.privileged === true);
}
