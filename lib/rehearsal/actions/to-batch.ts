import { availableParallelism } from 'node:os';
import { findProject } from '../../assembly/project';
import { tryText } from '../../assembly/value';
import type { ActionRun } from '../action-run';
import type { Batch } from '../codebuild/batch/batch';
import { toBuild } from './to-build';

/** One batch to run, or what is wrong with its configuration. */
export type PlannedBatch =
  | { readonly ok: true; readonly batch: Batch }
  | { readonly ok: false; readonly reason: string };

/** So that two builds which wait for each other come to an end on the smallest machine too. */
const LEAST_PARALLEL = 2;

/** The batch that a CodeBuild action with `BatchEnabled` starts. */
export function toBatch(run: ActionRun): PlannedBatch {
  const { configuration, world } = run;
  const planned = toBuild(run);
  if (!planned.ok) return planned;
  const { build: base } = planned;
  const project = findProject(run.assembly.projects, base.project);
  if (project?.batch === undefined) return { ok: false, reason: `the project ${base.project} has no BuildBatchConfig` };
  const { combineArtifacts, ...config } = project.batch;
  const batch: Batch = {
    base,
    config,
    computeType: tryText(project.computeType) ?? '',
    combineArtifacts: combineArtifacts || configuration['CombineArtifacts'] === 'true',
    mostParallel: Math.max(LEAST_PARALLEL, availableParallelism()),
    next: () => ({ uuid: world.newId(), number: world.nextBuildNumber(base.project) }),
  };
  return { ok: true, batch };
}
