import { labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const record: Rule = {
  id: 'Record',
  sentence:
    'A pipeline records its version once, and its first source is a repository of git, which the tag can be written into.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const [first, ...others] = actionsOf(pipeline).filter(({ verb }) => verb === 'record');
      const [source] = pipeline.sources;
      if (first !== undefined && source.provider === 's3') {
        yield {
          at: first,
          message: `${labelOf(first)} writes a tag, and source "${source.name}" is a zip in a bucket, which has none`,
          hint: 'let the first source be github or codecommit',
        };
      }
      for (const other of others) {
        yield {
          at: other,
          message: `pipeline "${pipeline.name}" records its version twice`,
          hint: 'keep the last one',
        };
      }
    }
  },
};
