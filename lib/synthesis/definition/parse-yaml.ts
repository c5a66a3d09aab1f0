import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { toPlace } from '../../problem/place';
import type { Checked, Problem } from '../../problem/problem';
import { type Locate, toLocate } from './locate';
import { isMap } from './path';

/** The plain value of a YAML text, and where each part of it stands. */
export interface Yaml {
  /** The root, a map. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly locate: Locate;
  /** Keys that stand twice; the value has the later one. */
  readonly problems: readonly Problem[];
}

/** Far more than a person writes; a file that grows beyond it by its own aliases is refused. */
const maxAliasCount = 1000;

/**
 * A text → its value. Problems: `NotYaml` for each place that is no YAML 1.2, `DuplicateKey`, `SeveralDocuments`,
 * `UnknownAlias`, `TooManyAliases`, `EmptyFile`, and `WrongType` when the root is no map.
 */
export function parseYaml(file: string, text: string): Checked<Yaml> {
  const document = parseDocument(text, { prettyErrors: false, lineCounter: new LineCounter(), version: '1.2' });
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map((fault) => toProblem(file, text, fault));
  if (problems.some(({ code }) => code !== 'DuplicateKey')) return { ok: false, problems };
  const lost = unknownAliases(file, text, document);
  if (lost.length > 0) return { ok: false, problems: lost };
  return toYaml(file, text, document, problems);
}

function toYaml(file: string, text: string, document: Document, problems: readonly Problem[]): Checked<Yaml> {
  const place = toPlace(file, text, 0, 0);
  const value = toValue(document);
  if (value === tooMany) {
    return refuse({
      code: 'TooManyAliases',
      message: `${file} repeats itself through more than ${maxAliasCount} aliases`,
    });
  }
  if (value === null || value === undefined) {
    return refuse({ code: 'EmptyFile', message: `${file} is empty`, hint: 'a definition begins with `pipelines:`' });
  }
  if (!isMap(value)) {
    const hint = 'a definition is a map that begins with `pipelines:`';
    return refuse({ code: 'WrongType', message: `${file} holds no map`, place, hint });
  }
  return { ok: true, value: { value, locate: toLocate(file, text, document), problems } };
}

const tooMany = Symbol('too many aliases');

/** The library throws on aliases that multiply or contain themselves, which no error of the parser tells. */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return tooMany;
    throw error;
  }
}

const codes: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'DuplicateKey',
  MULTIPLE_DOCS: 'SeveralDocuments',
};

function toProblem(file: string, text: string, { code, message, pos }: YAMLError): Problem {
  const place = toPlace(file, text, pos[0], pos[1]);
  const said = message.split('\n', 1)[0] ?? message;
  switch (codes[code]) {
    case 'DuplicateKey': {
      const [key = ''] = /^[^:\n]*/.exec(text.slice(pos[0])) ?? [];
      return {
        code: 'DuplicateKey',
        message: `${quote(key)} stands twice in the same map`,
        place: toPlace(file, text, pos[0], pos[0] + key.trimEnd().length),
        hint: 'remove one of them',
      };
    }
    case 'SeveralDocuments':
      return {
        code: 'SeveralDocuments',
        message: 'the file holds several YAML documents',
        place,
        hint: 'a definition is one document, without `---`',
      };
    default:
      return { code: 'NotYaml', message: `this is no YAML: ${said}`, place };
  }
}

function quote(key: string): string {
  return JSON.stringify(key.trim().replace(/^(["'])(.*)\1$/, '$2'));
}

function unknownAliases(file: string, text: string, document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const [start, end] = alias.range ?? [0, 0];
      const anchored = alias.resolve(document)?.range;
      if (anchored && (start < anchored[0] || start >= anchored[1])) return;
      const message = anchored
        ? `the alias "*${alias.source}" stands within its own anchor`
        : `no anchor "&${alias.source}" stands before this alias`;
      const hint = 'text that begins with `*` must be in quotes';
      problems.push({
        code: 'UnknownAlias',
        message,
        place: toPlace(file, text, start, end),
        ...(anchored ? {} : { hint }),
      });
    },
  });
  return problems;
}

function refuse(problem: Problem): Checked<Yaml> {
  return { ok: false, problems: [problem] };
}
