import type { Path } from '../definition/path';
import type { PipelineDocument } from '../definition/pipeline-document';
import type { Action } from './action';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';
import { type Notice, toNotice } from './notice';
import { isGit, type Source, toSources } from './source';
import type { PipelineSurroundings, Stage } from './stage';
import type { TemporaryEnvironment } from './temporary-environment';
import { type Trigger, toTriggers } from './trigger';
import { versionNamespace, withVersionCheck } from './version-check';
import { toStagesOf } from './waves';

/** How simultaneous executions meet. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html#concepts-how-it-works-executions */
export type ExecutionMode = 'QUEUED' | 'SUPERSEDED' | 'PARALLEL';

/** One delivery pipeline. */
export interface Pipeline {
  /** Its physical name, `[A-Za-z0-9.@_-]{1,100}`: its key in the definition, unless it is one of several branches' or of pull requests. */
  readonly name: string;
  readonly purpose: Purpose;
  readonly mode: ExecutionMode;
  /** How many days artifacts live, and so how far back a rollback reaches; 1 or more. */
  readonly keepDays: number;
  /** Tags on every resource of the pipeline's stack. */
  readonly tags: Readonly<Record<string, string>>;
  /** The pipeline's own variables, `#{variables.NAME}`, in order. */
  readonly variables: readonly PipelineVariable[];
  /** At least one; all of them are actions of the first stage, `Source`. */
  readonly sources: readonly [Source, ...Source[]];
  /** What starts it, apart from a person; may be empty. */
  readonly triggers: readonly Trigger[];
  /** The stages after `Source`, in order, at least one. */
  readonly stages: readonly Stage[];
  readonly notices: readonly Notice[];
}

/** What a pipeline is for. */
export type Purpose =
  | { readonly kind: 'delivery' }
  /** Looks at the pull requests of the pipeline `of`, and does not have some of its actions. */
  | { readonly kind: 'pull-request'; readonly of: string; readonly leftOut: readonly Action[] };

/** A variable of the pipeline that a start may override. */
export interface PipelineVariable {
  /** `[A-Za-z0-9@_-]{1,128}`. */
  readonly name: string;
  /** Its value unless a start gives another; 1 to 1000 characters. */
  readonly defaultValue: string;
}

const day = 24 * 60;
const standardKeepDays = 365;
/** A lifecycle rule counts whole days; ten years is longer than any pipeline's structure stays the same. */
const keepTime = { least: day, most: 3650 * day, said: '1d to 3650d' };

/**
 * A pipeline as it is written → the pipeline. Problems: `NotARepository` for a branch of a source that has none, and those of
 * its parts.
 *
 * @param branch the branch of the first source that it is for, one of several; the source's own otherwise
 * @param temporaries the temporary environments of the definition, by name; none otherwise
 */
export function toPipeline(
  name: string,
  document: PipelineDocument,
  path: Path,
  conversion: Conversion,
  branch?: string,
  temporaries?: ReadonlyMap<string, TemporaryEnvironment>,
): Pipeline {
  const { mode = 'QUEUED', keep, tags = {}, variables = {} } = document;
  const sources = withBranch(toSources(document.source, [...path, 'source'], conversion), branch, path, conversion);
  const around = { source: sources[0].name, versionNamespace, ...(temporaries && { temporaries }) };
  const stages = toStages(document, around, path, conversion, branch);
  const pipeline: Pipeline = {
    name,
    purpose: conversion.made<Purpose>(
      { kind: 'delivery' },
      branch === undefined ? path : [...path, 'branches', branch],
    ),
    mode,
    keepDays: keep === undefined ? standardKeepDays : toDays(keep, [...path, 'keep'], conversion),
    tags,
    variables: Object.entries(variables).map(([key, defaultValue]) =>
      conversion.made({ name: key, defaultValue }, [...path, 'variables', key]),
    ),
    sources,
    triggers: toTriggers(document.triggers, sources, [...path, 'triggers'], conversion),
    stages: withVersionCheck(stages, sources[0].name, conversion),
    notices: (document.notify ?? []).map((notice, index) =>
      conversion.made(toNotice(notice), [...path, 'notify', index]),
    ),
  };
  return conversion.made(pipeline, path);
}

type Sources = readonly [Source, ...Source[]];

function withBranch(
  [first, ...rest]: Sources,
  branch: string | undefined,
  path: Path,
  conversion: Conversion,
): Sources {
  if (branch === undefined) return [first, ...rest];
  if (isGit(first)) return [conversion.made({ ...first, branch }, conversion.pathOf(first)), ...rest];
  conversion.remark({
    code: 'NotARepository',
    path: [...path, 'branches'],
    part: 'key',
    message: `source "${first.name}" has no branches`,
    hint: 'the first source of a pipeline for each branch is a repository',
  });
  return [first, ...rest];
}

/** The stages that the branch's pipeline has. */
function toStages(
  document: PipelineDocument,
  around: Omit<PipelineSurroundings, 'records'>,
  path: Path,
  conversion: Conversion,
  branch?: string,
): readonly Stage[] {
  const stages = [...document.stages.entries()].filter(
    ([, stage]) => branch === undefined || stage.branches?.includes(branch) !== false,
  );
  const records = stages.some(([, { actions }]) =>
    actions.flatMap((entry) => ('parallel' in entry ? entry.parallel : [entry])).some((one) => 'record' in one),
  );
  return stages.flatMap(([index, stage]) =>
    toStagesOf(stage, { ...around, records }, [...path, 'stages', index], conversion),
  );
}

/** Artifacts live whole days. */
function toDays(text: string, path: Path, conversion: Conversion): number {
  return Math.ceil(toMinutes(text, keepTime, path, conversion) / day);
}
