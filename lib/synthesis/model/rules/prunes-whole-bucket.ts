import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { Rule } from './rule';

export const prunesWholeBucket: Rule = {
  id: 'PrunesWholeBucket',
  sentence:
    'What is pruned in a bucket that exists already is under a prefix, lest it be what somebody else put there.',
  severity: 'note',
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      if (target.kind !== 'bucket' || target.prefix !== undefined || target.care?.prune !== true) continue;
      yield {
        at: target.care,
        key: ['prune'],
        part: 'key',
        message: `${labelOf(deploy)} deletes whatever else is in the bucket "${target.bucketName}"; with a prefix, only what is under that`,
      };
    }
  },
};
