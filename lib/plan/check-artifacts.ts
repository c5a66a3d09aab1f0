import { fullName, type SynthesizedAction, type SynthesizedPipeline } from '../assembly/pipeline';
import { didYouMean, toHint } from '../problem/nearest';
import type { Problem } from '../problem/problem';
import { actionsOf } from './reference';

/**
 * Whether each input artifact is made before the action that takes it: in an earlier stage, or in its own at a lower
 * run order. Problems: `MissingArtifact`, `DuplicateArtifact`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html
 */
export function checkArtifacts(pipeline: SynthesizedPipeline): readonly Problem[] {
  const missing = actionsOf(pipeline).flatMap((action) => {
    const made = actionsBefore(action, pipeline).flatMap(({ outputs }) => outputs);
    return action.inputs.filter((input) => !made.includes(input)).map((input) => neverMade(input, action, made));
  });
  return [...missing, ...checkDuplicates(pipeline)];
}

/** The actions that have ended when an action begins. */
export function actionsBefore(action: SynthesizedAction, pipeline: SynthesizedPipeline): readonly SynthesizedAction[] {
  const stage = pipeline.stages.findIndex(({ name }) => name === action.stage);
  const earlier = pipeline.stages.slice(0, Math.max(stage, 0)).flatMap(({ actions }) => actions);
  const siblings = pipeline.stages[stage]?.actions ?? [];
  return [...earlier, ...siblings.filter(({ runOrder }) => runOrder < action.runOrder)];
}

function neverMade(input: string, action: SynthesizedAction, made: readonly string[]): Problem {
  const known = made.length === 0 ? 'nothing is made so far' : `made so far: ${made.join(', ')}`;
  const message = `action "${fullName(action)}" takes artifact "${input}", which no earlier action makes`;
  return { code: 'MissingArtifact', message, ...toHint(known, didYouMean(input, made)) };
}

function checkDuplicates(pipeline: SynthesizedPipeline): readonly Problem[] {
  const outputs = actionsOf(pipeline).flatMap((action) => action.outputs.map((output) => ({ output, action })));
  return outputs
    .filter(({ output }, index) => outputs.findIndex((other) => other.output === output) !== index)
    .map(({ output, action }) => ({
      code: 'DuplicateArtifact',
      message: `action "${fullName(action)}" makes artifact "${output}", which an earlier action makes already`,
    }));
}
