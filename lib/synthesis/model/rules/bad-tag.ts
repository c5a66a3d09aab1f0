import { quotas } from '../../../aws/codepipeline/quotas';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** On each resource of a pipeline's stack, beside those of the definition. */
const mark = 'conveyor:pipeline';
const ownTags = quotas.tags - 1;

export const badTag: Rule = {
  id: 'BadTag',
  sentence: `A pipeline has at most ${ownTags} tags, with keys of 1 to ${quotas.tagKey} characters that do not begin with \`aws:\` and differ in more than capitals, and values of at most ${quotas.tagValue}.`,
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const tags = Object.entries(pipeline.tags);
      if (tags.length > ownTags) {
        yield {
          at: pipeline,
          key: ['tags'],
          part: 'key',
          message: `pipeline "${pipeline.name}" has ${tags.length} tags`,
          hint: `at most ${ownTags}`,
        };
      }
      const seen = new Map([[mark, `Conveyor's own tag "${mark}"`]]);
      for (const [key, value] of tags) {
        const other = seen.get(key.toLowerCase());
        seen.set(key.toLowerCase(), `tag "${key}"`);
        const at: Pick<Finding, 'at' | 'key'> = { at: pipeline, key: ['tags', key] };
        if (!isKey(key)) yield { ...at, part: 'key', message: `"${key}" is no key of a tag`, hint: keyHint };
        if (other !== undefined)
          yield {
            ...at,
            part: 'key',
            message: `tag "${key}" is the same as ${other} to IAM`,
            hint: 'keep one of them',
          };
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
