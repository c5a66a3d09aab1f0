import { didYouMean, toHint } from '../../problem/nearest';
import type { Path } from '../definition/path';
import type { PipelineDocument } from '../definition/pipeline-document';
import type { Conversion } from './conversion';
import { manageOnce } from './manage-once';
import { type Pipeline, toPipeline } from './pipeline';
import { tryPullRequestPipeline } from './pull-request-pipeline';
import type { TemporaryEnvironment } from './temporary-environment';

/**
 * What stands under one name of `pipelines` → the pipelines that it declares: one, or one for each of its `branches`; and after
 * them those of their pull requests. Problems: `NeedsBranches` and `UnknownBranch` for a stage, `NoStage`, `BranchTwice`, and
 * those of its pipelines.
 */
export function toFamily(
  name: string,
  document: PipelineDocument,
  path: Path,
  conversion: Conversion,
  temporaries?: ReadonlyMap<string, TemporaryEnvironment>,
): readonly Pipeline[] {
  remarkStages(document, path, conversion);
  const branches = Object.keys(document.branches ?? {}).length > 0 ? document.branches : undefined;
  if (branches === undefined) remarkNoBranches(name, document, path, conversion);
  else {
    remarkStageless(document, branches, path, conversion);
    remarkBranches(document, path, conversion);
  }
  const deliveries =
    branches === undefined
      ? [toPipeline(name, document, path, conversion, undefined, temporaries)]
      : Object.entries(branches).map(([branch, own]) =>
          toPipeline(own, document, path, conversion, branch, temporaries),
        );
  const ofPullRequests = deliveries.flatMap((pipeline) => tryPullRequestPipeline(pipeline, conversion) ?? []);
  const ofChanges = deliveries.map((pipeline) => withoutPullRequests(pipeline, conversion));
  return manageOnce([...ofChanges, ...ofPullRequests], conversion);
}

/** What deploys must not be started by what somebody only proposes. */
function withoutPullRequests(pipeline: Pipeline, conversion: Conversion): Pipeline {
  const triggers = pipeline.triggers.filter(({ kind }) => kind !== 'pull-request');
  return conversion.made({ ...pipeline, triggers }, conversion.pathOf(pipeline));
}

function remarkStages({ stages, branches }: PipelineDocument, path: Path, conversion: Conversion): void {
  const known = Object.keys(branches ?? {});
  for (const [index, { name, branches: chosen = [] }] of stages.entries()) {
    for (const [position, branch] of chosen.entries()) {
      if (known.includes(branch)) continue;
      const at = { path: [...path, 'stages', index, 'branches', position] };
      conversion.remark({ ...at, ...(branches === undefined ? noBranches(name) : noBranch(name, branch, known)) });
    }
  }
}

function noBranches(stage: string) {
  return {
    code: 'NeedsBranches',
    message: `stage "${stage}" is for some branches, and its pipeline is not one of several branches`,
    hint: 'write branches: { main: …, develop: … } at the pipeline',
  };
}

function noBranch(stage: string, branch: string, known: readonly string[]) {
  return {
    code: 'UnknownBranch',
    message: `stage "${stage}" is for branch "${branch}", which has no pipeline`,
    ...toHint(`branches: ${known.join(', ')}`, didYouMean(branch, known)),
  };
}

function remarkNoBranches(name: string, { branches }: PipelineDocument, path: Path, conversion: Conversion): void {
  if (branches === undefined) return;
  conversion.remark({
    code: 'Empty',
    path: [...path, 'branches'],
    message: `"branches" of pipeline "${name}" is empty`,
    hint: 'name a branch and its pipeline, for example { main: storefront }, or leave it out',
  });
}

/** A pipeline of a branch that has no stage would be none. */
function remarkStageless(
  { stages }: PipelineDocument,
  branches: Readonly<Record<string, string>>,
  path: Path,
  conversion: Conversion,
): void {
  // A stage for a branch that there is not is meant for one of them.
  const isFor = (branch: string, chosen: readonly string[] | undefined) =>
    chosen?.every((one) => one !== branch && Object.hasOwn(branches, one)) !== true;
  for (const [branch, name] of Object.entries(branches)) {
    if (stages.some((stage) => isFor(branch, stage.branches))) continue;
    conversion.remark({
      code: 'NoStage',
      path: [...path, 'branches', branch],
      message: `no stage is for branch "${branch}", so that pipeline "${name}" would be empty`,
      hint: 'name the branch at a stage, or leave it out here',
    });
  }
}

/** With a pipeline for each branch, nothing else says which branch it is. */
function remarkBranches({ source, triggers = [] }: PipelineDocument, path: Path, conversion: Conversion): void {
  const first = Object.keys(source)[0];
  const inner = first === undefined ? undefined : Reflect.get(source, first);
  const places: Path[] = [];
  if (Object.hasOwn(source, 'branch')) places.push([...path, 'source', 'branch']);
  else if (first !== undefined && Object.hasOwn(Object(inner), 'branch'))
    places.push([...path, 'source', first, 'branch']);
  for (const [index, trigger] of triggers.entries()) {
    for (const kind of ['push', 'pull-request'] as const) {
      const filter = kind in trigger ? Reflect.get(trigger, kind) : undefined;
      if (Object.hasOwn(Object(filter), 'branches')) places.push([...path, 'triggers', index, kind, 'branches']);
    }
  }
  for (const place of places) {
    conversion.remark({
      code: 'BranchTwice',
      path: place,
      part: 'key',
      message: 'a pipeline for each of its branches says nothing more about branches',
      hint: 'leave it out: each pipeline follows its own branch',
    });
  }
}
