import { countEnvironmentResources, countPipelineResources } from '../resource-count';
import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const most = 500;

export const tooManyResources: Rule = {
  id: 'TooManyResources',
  sentence: `The stack of a pipeline or of an environment holds at most ${most} resources, as CloudFormation takes them: a build, a test or a record needs 6, a website 6, a deploy 2.`,
  *check(delivery) {
    for (const pipeline of delivery.pipelines) {
      const count = countPipelineResources(pipeline, delivery);
      if (count <= most) continue;
      yield {
        at: pipeline,
        part: 'key',
        message: `pipeline "${pipeline.name}" needs ${count} resources, and CloudFormation takes ${most} in a stack`,
        hint: 'let one build do what several do, or divide the pipeline',
      };
    }
    for (const environment of delivery.environments) {
      const count = countEnvironmentResources(environment);
      if (count <= most) continue;
      yield {
        at: delivery,
        key: ['environments', environment.name],
        part: 'key',
        message: `environment "${environment.name}" needs ${count} resources, and CloudFormation takes ${most} in a stack`,
        hint: 'divide its websites among several environments',
      };
    }
  },
};
