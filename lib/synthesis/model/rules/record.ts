import { labelOf } from '../action';
import { actionsOf } from '../dependency';
import { isGit } from '../source';
import type { Rule } from './rule';

export const record: Rule = {
  id: 'Record',
  sentence:
    'A pipeline records its version once, and its first source is a repository of git, which the tag can be written into.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const [first, ...others] = actionsOf(pipeline).filter(({ verb }) => verb === 'record');
      const [source] = pipeline.sources;
      if (first !== undefined && !isGit(source)) {
        yield {
          at: first,
          message: `${labelOf(first)} writes a tag, and source "${source.name}" is no repository, which has some`,
          hint: 'let the first source be a repository: github, gitlab, bitbucket or codecommit',
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
