import type { Assembly } from '../assembly/assembly';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import { didYouMean, toHint } from '../problem/nearest';
import type { Checked } from '../problem/problem';

/**
 * The pipeline of an assembly that a person means: the only one, or the one that they name.
 * Problems: `NoPipeline`, `SeveralPipelines`, `UnknownPipeline`.
 */
export function choosePipeline(assembly: Assembly, name?: string): Checked<SynthesizedPipeline> {
  const { pipelines } = assembly;
  const [first] = pipelines;
  if (first === undefined) {
    return refuse(
      'NoPipeline',
      'there is no pipeline in what was given',
      'no resource is an AWS::CodePipeline::Pipeline',
    );
  }
  if (name !== undefined) {
    return named(name, pipelines);
  }
  return pipelines.length === 1
    ? { ok: true, value: first }
    : refuse(
        'SeveralPipelines',
        'there are several pipelines',
        `give --pipeline NAME: ${namesOf(pipelines).join(', ')}`,
      );
}

function named(name: string, pipelines: readonly SynthesizedPipeline[]): Checked<SynthesizedPipeline> {
  const found =
    pipelines.find((pipeline) => pipeline.name === name) ?? pipelines.find((pipeline) => pipeline.logicalId === name);
  const names = namesOf(pipelines);
  const { hint = '' } = toHint(`pipelines: ${names.join(', ')}`, didYouMean(name, names));
  return found === undefined
    ? refuse('UnknownPipeline', `there is no pipeline "${name}"`, hint)
    : { ok: true, value: found };
}

function namesOf(pipelines: readonly SynthesizedPipeline[]): readonly string[] {
  return pipelines.map((pipeline) => pipeline.name);
}

function refuse(code: string, message: string, hint: string): Checked<never> {
  return { ok: false, problems: [{ code, message, hint }] };
}
