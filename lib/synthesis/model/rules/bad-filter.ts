import { starterLength } from '../../../aws/codecommit/starter-settings';
import { checkPullRequestFilters, checkPushFilters } from '../../../aws/codepipeline/check-filters';
import { tryStarterSettings } from '../codecommit-start';
import type { Pipeline } from '../pipeline';
import type { Trigger } from '../trigger';
import type { Finding, Rule } from './rule';

export const badFilter: Rule = {
  id: 'BadFilter',
  sentence:
    'The filters of a source keep to what CodePipeline takes, once they are folded: 3 of pushes and 3 of pull requests, 8 globs to include and 8 to exclude in a list, 255 characters in a glob, tags alone. What a function must know of those of CodeCommit fits into 4 KB.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      for (const trigger of pipeline.triggers) {
        for (const { message, hint } of problemsOf(`pipeline "${pipeline.name}"`, trigger)) {
          yield { at: trigger, part: 'key', message, ...(hint !== undefined && { hint }) };
        }
      }
      yield* ofStarter(pipeline);
    }
  },
};

function problemsOf(label: string, trigger: Trigger) {
  if (trigger.kind === 'push') return checkPushFilters(label, trigger.filters);
  return trigger.kind === 'pull-request' ? checkPullRequestFilters(label, trigger.filters) : [];
}

/** What Lambda takes as environment variables. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostEnvironment = 4096;

function* ofStarter(pipeline: Pipeline): Iterable<Finding> {
  const settings = tryStarterSettings(pipeline);
  const length = settings === undefined ? 0 : starterLength(settings);
  if (length <= mostEnvironment) return;
  yield {
    at: pipeline,
    key: ['triggers'],
    part: 'key',
    message: `the filters of pipeline "${pipeline.name}" take ${length} bytes, and the function that looks at CodeCommit is told at most ${mostEnvironment}`,
    hint: 'fewer or shorter globs',
  };
}
