import type { Patterns, PushFilter } from '../codepipeline/trigger';
import { STARTER, type StarterSettings, type StarterSource } from './starter-settings';

/**
 * The settings of the environment variable `STARTER`.
 *
 * @throws when the text is none that `renderStarter` wrote: synthesis writes it, so that is a bug, and its place is named.
 */
export function parseStarter(text: string | undefined): StarterSettings {
  const settings = fieldsOf(parse(text ?? ''), STARTER);
  return {
    pipeline: textOf(settings, 'pipeline', STARTER),
    sources: listOf(settings['sources'], `${STARTER}.sources`).map(toSource),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toSource(value: unknown, at: number): StarterSource {
  const where = `${STARTER}.sources[${at}]`;
  const fields = fieldsOf(value, where);
  return {
    source: textOf(fields, 'source', where),
    repository: textOf(fields, 'repository', where),
    filters: listOf(fields['filters'], `${where}.filters`).map((filter, index) =>
      toFilter(filter, `${where}.filters[${index}]`),
    ),
    pointer: textOf(fields, 'pointer', where),
  };
}

function toFilter(value: unknown, where: string): PushFilter {
  const { branches, paths, tags } = fieldsOf(value, where);
  return {
    ...(branches === undefined ? {} : { branches: toPatterns(branches, `${where}.branches`) }),
    ...(paths === undefined ? {} : { paths: toPatterns(paths, `${where}.paths`) }),
    ...(tags === undefined ? {} : { tags: toPatterns(tags, `${where}.tags`) }),
  };
}

function toPatterns(value: unknown, where: string): Patterns {
  const { includes = [], excludes = [] } = fieldsOf(value, where);
  return { includes: textsOf(includes, `${where}.includes`), excludes: textsOf(excludes, `${where}.excludes`) };
}

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Error(`${where} is not a JSON object`);
}

function listOf(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${where} is not a list`);
}

function textsOf(value: unknown, where: string): readonly string[] {
  const list = listOf(value, where);
  const texts = list.filter((one) => typeof one === 'string');
  if (texts.length === list.length) return texts;
  throw new Error(`${where} holds what is no text`);
}

function textOf(fields: Fields, field: string, where: string): string {
  const value = fields[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`${where} has no ${field}`);
}
