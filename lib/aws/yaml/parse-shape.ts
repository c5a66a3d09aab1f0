import { type Document, isCollection, isMap, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../../problem/place';
import type { Checked, Problem } from '../../problem/problem';

/** What is read, and how people name it. */
export interface ShapeOptions<T> {
  /** What the text must be; each scalar in it is a text. */
  readonly shape: z.ZodType<T>;
  /** `buildspec`, in messages. */
  readonly noun: string;
  /** How the person names the file, for the places of problems. */
  readonly file: string;
  /** What else is wrong with the document as it was written, by path. @default - nothing is looked for */
  readonly look?: (document: Document) => readonly Finding[];
}

/** Something that is wrong with how a document was written, which its values do not show. */
export interface Finding {
  readonly code: string;
  readonly path: readonly string[];
  /** What is wrong, to be read behind the path: `is a number with a leading zero`. */
  readonly message: string;
  readonly hint?: string;
}

/**
 * Reads a file of one of AWS's services, as YAML or JSON, each scalar as the text that stands in the file. Problems:
 * `NotYaml`, `Missing`, `WrongType` and those that the shape tells, in the order of the file, each with its place.
 */
export function parseShape<T>(text: string, options: ShapeOptions<T>): Checked<T> {
  const { file, noun, shape } = options;
  const lines = new LineCounter();
  // Of the failsafe schema each scalar is the text that stands in the file: `1.10` stays `1.10`, `yes` stays `yes`.
  const document = parseDocument(text, { schema: 'failsafe', merge: true, lineCounter: lines, prettyErrors: false });
  const source: Source = { file, noun, document, lines, rows: text.split(/\r?\n/) };
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map((error) => toSyntaxProblem(error, source)) };
  }
  const parsed = shape.safeParse(document.toJS() ?? '');
  const found = (options.look?.(document) ?? []).map((finding) => toFound(finding, source));
  const problems = [...(parsed.success ? [] : parsed.error.issues.map((issue) => toProblem(issue, source))), ...found];
  if (!parsed.success || problems.length > 0) return { ok: false, problems: problems.sort(byPlace) };
  // A section that stands there empty is an undefined value: it must not stand there at all.
  return { ok: true, value: JSON.parse(JSON.stringify(parsed.data)) as T };
}

interface Source {
  readonly file: string;
  readonly noun: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly rows: readonly string[];
}

type PlacedProblem = Problem & { readonly place: Place };

function byPlace(one: PlacedProblem, other: PlacedProblem): number {
  return one.place.line - other.place.line || one.place.column - other.place.column;
}

function toSyntaxProblem(error: YAMLError, source: Source): Problem {
  const place = toPlace(error.pos[0], error.pos[1], source);
  return { code: 'NotYaml', message: `the ${source.noun} is no YAML: ${error.message}`, place };
}

function toFound({ code, path, message, hint }: Finding, source: Source): PlacedProblem {
  const place = findPlace(path, source);
  return { code, message: `${path.join('.')} ${message}`, place, ...(hint === undefined ? {} : { hint }) };
}

function toProblem(issue: z.core.$ZodIssue, source: Source): PlacedProblem {
  const path = issue.path.map(String);
  const params = issue.code === 'custom' ? issue.params : undefined;
  const absent = path.length > 0 && !source.document.hasIn(path);
  const what = absent ? 'is missing' : issue.message;
  return {
    code: String(params?.['code'] ?? (absent ? 'Missing' : 'WrongType')),
    message: `${path.length > 0 ? path.join('.') : `the ${source.noun}`} ${what}`,
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
