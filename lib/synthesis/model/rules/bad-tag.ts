import { quotas } from '../../../aws/codepipeline/quotas';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

export const badTag: Rule = {
  id: 'BadTag',
  sentence: `A pipeline has at most ${quotas.tags} tags, with keys of 1 to ${quotas.tagKey} characters that do not begin with \`aws:\`, and values of at most ${quotas.tagValue}.`,
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const tags = Object.entries(pipeline.tags);
      if (tags.length > quotas.tags) {
        yield {
          at: pipeline,
          key: ['tags'],
          part: 'key',
          message: `pipeline "${pipeline.name}" has ${tags.length} tags`,
          hint: `at most ${quotas.tags}`,
        };
      }
      for (const [key, value] of tags) {
        const at: Pick<Finding, 'at' | 'key'> = { at: pipeline, key: ['tags', key] };
        if (!isKey(key)) yield { ...at, part: 'key', message: `"${key}" is no key of a tag`, hint: keyHint };
        if (!isValue(value)) yield { ...at, message: `tag "${key}" has a value that AWS refuses`, hint: valueHint };
      }
    }
  },
};

const keyHint = `1 to ${quotas.tagKey} letters, digits, spaces and _ . : / = + - @, not beginning with aws:`;
const valueHint = `at most ${quotas.tagValue} letters, digits, spaces and _ . : / = + - @`;

function isKey(key: string): boolean {
  return key.length >= 1 && key.length <= quotas.tagKey && !/^aws:/i.test(key) && characters.test(key);
}

function isValue(value: string): boolean {
  return value.length <= quotas.tagValue && characters.test(value);
}
