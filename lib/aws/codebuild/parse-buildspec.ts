import { type Document, isCollection, isMap, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../../problem/place';
import type { Checked, Problem } from '../../problem/problem';
import type { Buildspec } from './buildspec';
import { buildspecShape } from './buildspec-shape';

/**
 * Reads a buildspec, as YAML or JSON. Numbers and truth values become texts, as CodeBuild takes them.
 *
 * @param file how the person names the file, for the places of problems
 */
export function parseBuildspec(text: string, file = 'buildspec'): Checked<Buildspec> {
  const lines = new LineCounter();
  // Of the failsafe schema each scalar is the text that stands in the file: `1.10` stays `1.10`, `yes` stays `yes`.
  const document = parseDocument(text, { schema: 'failsafe', merge: true, lineCounter: lines, prettyErrors: false });
  const source: Source = { file, document, lines, rows: text.split(/\r?\n/) };
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map((error) => toSyntaxProblem(error, source)) };
  }
  const parsed = buildspecShape.safeParse(document.toJS() ?? '');
  if (!parsed.success) return { ok: false, problems: toProblems(parsed.error.issues, source) };
  // A section that stands there empty is an undefined value: it must not stand there at all.
  return { ok: true, value: JSON.parse(JSON.stringify(parsed.data)) as Buildspec };
}

interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly rows: readonly string[];
}

function toSyntaxProblem(error: YAMLError, source: Source): Problem {
  const place = toPlace(error.pos[0], error.pos[1], source);
  return { code: 'NotYaml', message: `the buildspec is no YAML: ${error.message}`, place };
}

/** In the order of the file. */
function toProblems(issues: readonly z.core.$ZodIssue[], source: Source): readonly Problem[] {
  const problems = issues.map((issue) => toProblem(issue, source));
  return problems.sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
}

function toProblem(issue: z.core.$ZodIssue, source: Source): Problem & { readonly place: Place } {
  const path = issue.path.map(String);
  const params = issue.code === 'custom' ? issue.params : undefined;
  const absent = path.length > 0 && !source.document.hasIn(path);
  const what = absent ? 'is missing' : issue.message;
  return {
    code: String(params?.['code'] ?? (absent ? 'Missing' : 'WrongType')),
    message: `${path.length > 0 ? path.join('.') : 'the buildspec'} ${what}`,
    place: findPlace(path, source),
    ...(typeof params?.['hint'] === 'string' ? { hint: params['hint'] } : {}),
  };
}

/** Where the path's value stands, or its key where the value is a collection, or the nearest thing around it. */
function findPlace(path: readonly string[], source: Source): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = source.document.getIn(path.slice(0, length), true);
    const key = isCollection(node) ? findKey(path.slice(0, length), source.document) : undefined;
    const range = (isNode(key) ? key : isNode(node) ? node : undefined)?.range;
    if (range) return toPlace(range[0], range[1], source);
  }
  return toPlace(0, 1, source);
}

function findKey(path: readonly string[], document: Document): unknown {
  const parent = document.getIn(path.slice(0, -1), true);
  return isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1))?.key : undefined;
}

function toPlace(start: number, end: number, { file, lines, rows }: Source): Place {
  const { line, col } = lines.linePos(start);
  const text = rows[line - 1] ?? '';
  const length = Math.max(1, Math.min(end - start, text.length - col + 1));
  return { file, line, column: col, length, text };
}
