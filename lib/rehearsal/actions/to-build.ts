import { delimiter, join } from 'node:path';
import { findProject, type SynthesizedProject } from '../../assembly/project';
import type { ActionRun } from '../action-run';
import type { Build } from '../codebuild/build';
import { toFileName } from '../store/file-name';
import { toCircumstances } from './build-circumstances';
import { toActionVariables, toProjectVariables } from './codebuild-variables';

/** One build to run, or what is wrong with its configuration. */
export type PlannedBuild =
  | { readonly ok: true; readonly build: Build }
  | { readonly ok: false; readonly reason: string };

/** The build that a CodeBuild action starts, from its project and its own configuration. */
export function toBuild(run: ActionRun): PlannedBuild {
  const name = run.configuration['ProjectName'] ?? '';
  const project = findProject(run.assembly.projects, name);
  if (project === undefined) return refuse(`the assembly has no project ${name}`);
  if (typeof project.buildspec === 'object') return refuse(`its buildspec is not known: ${project.buildspec.unknown}`);
  const sources = toSources(run);
  if (sources === undefined) return refuse('none of its input artifacts is its PrimarySource');
  const environment = toProjectVariables(project.environment, run.world);
  if (!environment.ok) return environment;
  const overrides = toActionVariables(run.configuration['EnvironmentVariables'], run.world);
  if (!overrides.ok) return overrides;
  const variables = { environment: environment.variables, overrides: overrides.variables };
  return {
    ok: true,
    build: { ...toCircumstances(run, sources), ...toProjectPart(run, project), ...variables },
  };
}

function refuse(reason: string): PlannedBuild {
  return { ok: false, reason };
}

/** The primary source first; a single input is it. */
function toSources({ inputs, configuration }: ActionRun): Build['sources'] | undefined {
  const primary = configuration['PrimarySource'];
  const first = inputs.length === 1 ? inputs[0] : inputs.find(({ name }) => name === primary);
  return first && [first, ...inputs.filter((input) => input !== first)];
}

function toProjectPart(run: ActionRun, project: SynthesizedProject) {
  const { name, image, timeoutMinutes, cacheType, encryptionKey } = project;
  const buildspec = typeof project.buildspec === 'string' ? run.world.toLoopback(project.buildspec) : undefined;
  return {
    project: name,
    number: run.world.nextBuildNumber(name),
    image: typeof image === 'string' ? image : '',
    buildspec,
    timeoutMinutes,
    machine: toMachine(run.world, project),
    ...(typeof encryptionKey === 'string' && { encryptionKey }),
    ...(cacheType !== 'NO_CACHE' && { cacheDirectory: join(run.world.home, 'cache', toFileName(name)) }),
  };
}

/** A build that may start containers finds this machine's engine by the name of CodeBuild's. */
function toMachine({ machine, containerTools }: ActionRun['world'], { privileged }: SynthesizedProject) {
  if (!privileged || containerTools === undefined) return machine;
  return { ...machine, PATH: [containerTools, machine['PATH'] ?? ''].join(delimiter) };
}
