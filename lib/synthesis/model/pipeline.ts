import type { Path } from '../definition/path';
import type { PipelineDocument } from '../definition/pipeline-document';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';
import { type Notice, toNotice } from './notice';
import { type Source, toSources } from './source';
import { type Stage, toStage } from './stage';
import { versionNamespace, withVersionCheck } from './version-check';

/** How simultaneous executions meet. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts-how-it-works.html#concepts-how-it-works-executions */
export type ExecutionMode = 'QUEUED' | 'SUPERSEDED' | 'PARALLEL';

/** One delivery pipeline. */
export interface Pipeline {
  /** Its key in the definition and its physical name, `[A-Za-z0-9.@_-]{1,100}`. */
  readonly name: string;
  readonly mode: ExecutionMode;
  /** How many days artifacts live, and so how far back a rollback reaches; 1 or more. */
  readonly keepDays: number;
  /** Tags on every resource of the pipeline's stack. */
  readonly tags: Readonly<Record<string, string>>;
  /** The pipeline's own variables, `#{variables.NAME}`, in order. */
  readonly variables: readonly PipelineVariable[];
  /** At least one; all of them are actions of the first stage, `Source`. */
  readonly sources: readonly [Source, ...Source[]];
  /** The stages after `Source`, in order, at least one. */
  readonly stages: readonly Stage[];
  readonly notices: readonly Notice[];
}

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

/** A pipeline as it is written → the pipeline. Problems: those of its parts. */
export function toPipeline(name: string, document: PipelineDocument, path: Path, conversion: Conversion): Pipeline {
  const { mode = 'QUEUED', keep, tags = {}, variables = {} } = document;
  const sources = toSources(document.source, [...path, 'source'], conversion);
  const around = { source: sources[0].name, versionNamespace };
  const stages = document.stages.map((stage, index) => toStage(stage, around, [...path, 'stages', index], conversion));
  const pipeline = {
    name,
    mode,
    keepDays: keep === undefined ? standardKeepDays : toDays(keep, [...path, 'keep'], conversion),
    tags,
    variables: Object.entries(variables).map(([key, defaultValue]) =>
      conversion.made({ name: key, defaultValue }, [...path, 'variables', key]),
    ),
    sources,
    stages: withVersionCheck(stages, around.source, conversion),
    notices: (document.notify ?? []).map((notice, index) =>
      conversion.made(toNotice(notice), [...path, 'notify', index]),
    ),
  };
  return conversion.made(pipeline, path);
}

/** Artifacts live whole days. */
function toDays(text: string, path: Path, conversion: Conversion): number {
  return Math.ceil(toMinutes(text, keepTime, path, conversion) / day);
}
