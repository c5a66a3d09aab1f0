import type { Delivery } from '../delivery';
import { deploysReaching } from '../elsewhere';
import { countAccessResources } from '../elsewhere-resource-count';
import type { Pipeline } from '../pipeline';
import { countEnvironmentResources, countPipelineResources } from '../resource-count';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const most = 500;

export const tooManyResources: Rule = {
  id: 'TooManyResources',
  sentence: `The stack of a pipeline or of an environment holds at most ${most} resources, as CloudFormation takes them: a build, a test or a record needs 6, a website 6, a deploy 2.`,
  *check(delivery) {
    for (const pipeline of delivery.pipelines) {
      yield* ofPipeline(pipeline, delivery);
      yield* ofAccess(pipeline, delivery);
    }
    for (const environment of delivery.environments) {
      const at = { at: delivery, key: ['environments', environment.name] };
      const count = countEnvironmentResources(environment);
      const hint = 'divide its targets among several environments';
      yield* over(at, `environment "${environment.name}" needs`, count, hint);
    }
  },
};

function ofPipeline(pipeline: Pipeline, delivery: Delivery): Iterable<Finding> {
  const hint = 'let one build do what several do, or divide the pipeline';
  return over({ at: pipeline }, `pipeline "${pipeline.name}" needs`, countPipelineResources(pipeline, delivery), hint);
}

/** The roles of the deploys that reach environments elsewhere stand in a stack of each. */
function* ofAccess(pipeline: Pipeline, delivery: Delivery): Iterable<Finding> {
  const reached = new Set(deploysReaching(pipeline, delivery).map(({ environment }) => environment));
  for (const environment of reached) {
    const label = `the access of pipeline "${pipeline.name}" to "${environment}" needs`;
    yield* over({ at: pipeline }, label, countAccessResources(pipeline, environment), 'divide the pipeline');
  }
}

function* over(at: Pick<Finding, 'at' | 'key'>, label: string, count: number, hint: string): Iterable<Finding> {
  if (count <= most) return;
  yield {
    ...at,
    part: 'key',
    message: `${label} ${count} resources, and CloudFormation takes ${most} in a stack`,
    hint,
  };
}
