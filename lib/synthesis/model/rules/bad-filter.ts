import { checkPullRequestFilters, checkPushFilters } from '../../../aws/codepipeline/check-filters';
import type { Trigger } from '../trigger';
import type { Rule } from './rule';

export const badFilter: Rule = {
  id: 'BadFilter',
  sentence:
    'The filters of a source keep to what CodePipeline takes, once they are folded: 3 of pushes and 3 of pull requests, 8 globs to include and 8 to exclude in a list, 255 characters in a glob, tags alone.',
  *check({ pipelines }) {
    for (const { name, triggers } of pipelines) {
      for (const trigger of triggers) {
        for (const { message, hint } of problemsOf(`pipeline "${name}"`, trigger)) {
          yield { at: trigger, part: 'key', message, ...(hint !== undefined && { hint }) };
        }
      }
    }
  },
};

function problemsOf(label: string, trigger: Trigger) {
  if (trigger.kind === 'push') return checkPushFilters(label, trigger.filters);
  return trigger.kind === 'pull-request' ? checkPullRequestFilters(label, trigger.filters) : [];
}
