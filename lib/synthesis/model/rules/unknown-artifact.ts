import { didYouMean, toHint } from '../../../problem/nearest';
import { artifactsOf, labelOf } from '../action';
import { actionsOf, needsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import type { Rule } from './rule';

export const unknownArtifact: Rule = {
  id: 'UnknownArtifact',
  sentence: 'An artifact that an action takes is a source of the pipeline, or made by one of its actions.',
  absence: 'pipeline',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      for (const need of needsOf(pipeline)) {
        if (need.kind !== 'artifact' || need.makers.length > 0) continue;
        if (pipeline.sources.some(({ name }) => name === need.artifact)) continue;
        const made = madeBefore(pipeline, pipeline.stages.flatMap(({ actions }) => actions).indexOf(need.user));
        yield {
          at: need.user,
          key: need.key,
          message: `${labelOf(need.user)} takes ${need.label}, which no earlier action makes`,
          ...toHint(`made so far: ${made.join(', ')}`, didYouMean(need.artifact, made)),
        };
      }
    }
  },
};

/** The artifacts of the first `count` actions, or the sources when there is none. */
function madeBefore(pipeline: Pipeline, count: number): readonly string[] {
  const made = actionsOf(pipeline)
    .slice(0, count)
    .flatMap(artifactsOf)
    .map(({ name }) => name);
  return made.length > 0 ? made : pipeline.sources.map(({ name }) => name);
}
