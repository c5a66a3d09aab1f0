import type * as z from 'zod';
import { nearest } from '../../problem/nearest';
import { type Choice, severalOf, toChoice } from './choice';
import { isMap, type Path, valueAt } from './path';

/** Where a definition departs from the shape that the language has, and how. */
export type Mistake =
  | { readonly kind: 'unknown key'; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing key'; readonly path: Path; readonly key: string }
  | { readonly kind: 'wrong type'; readonly path: Path; readonly expected: string }
  | { readonly kind: 'unknown word'; readonly path: Path; readonly known: readonly string[] }
  | { readonly kind: 'empty'; readonly path: Path }
  | { readonly kind: 'out of bounds'; readonly path: Path; readonly expected: string }
  | { readonly kind: 'no choice'; readonly path: Path; readonly choice: Choice }
  | {
      readonly kind: 'several choices';
      readonly path: Path;
      readonly choice: Choice;
      readonly keys: readonly string[];
    };

type Issue = z.core.$ZodIssue;

/** One thing that the schema library found → what a person did; `path` leads to what the library looked at. */
export function toMistakes(issue: Issue, root: unknown, path: Path = []): readonly Mistake[] {
  const at = [...path, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, issue.message.split('|'), root, at);
    case 'invalid_union':
      return unionMistakes(issue.message, issue.errors, root, at);
    case 'invalid_value':
      return typeof valueAt(root, at) === 'string'
        ? [{ kind: 'unknown word', path: at, known: issue.values.map(String) }]
        : [wrongType(root, at, issue.values.length > 1 ? alternatives(issue.values) : 'text')];
    case 'too_small':
      return typeof valueAt(root, at) === 'number'
        ? [{ kind: 'out of bounds', path: at, expected: `at least ${issue.minimum}` }]
        : [{ kind: 'empty', path: at }];
    case 'too_big':
      return [{ kind: 'out of bounds', path: at, expected: `at most ${issue.maximum}` }];
    case 'invalid_type':
      return [wrongType(root, at, expectation(issue.message) ?? types[issue.expected] ?? issue.expected)];
    default:
      return [{ kind: 'wrong type', path: at, expected: issue.message }];
  }
}

/** A second verb or provider is no misspelt key. */
function unknownKeys(keys: readonly string[], known: readonly string[], root: unknown, path: Path): readonly Mistake[] {
  const map = valueAt(root, path);
  const choice = keys.map((key) => severalOf(known, key)).find((one) => one !== undefined);
  if (choice === undefined || !isMap(map)) return keys.map((key) => ({ kind: 'unknown key', path, key, known }));
  return [{ kind: 'several choices', path, choice, keys: choice.keys.filter((key) => Object.hasOwn(map, key)) }];
}

/** `inPlace or blueGreen`. */
function alternatives(values: readonly unknown[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/** What the schema itself says that it expects, when it does not leave that to the library. */
function expectation(message: string): string | undefined {
  return message.startsWith('Invalid input') ? undefined : message;
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What is not there at all is missing; a key without a value is there. */
function wrongType(root: unknown, path: Path, expected: string): Mistake {
  const key = path.at(-1);
  const missing = typeof key === 'string' && valueAt(root, path) === undefined;
  return missing ? { kind: 'missing key', path: path.slice(0, -1), key } : { kind: 'wrong type', path, expected };
}

function unionMistakes(message: string, branches: readonly Issue[][], root: unknown, path: Path): readonly Mistake[] {
  const choice = toChoice(message);
  if (choice === undefined) return [wrongType(root, path, message)];
  const value = valueAt(root, path);
  if (!isMap(value)) return [wrongType(root, path, 'a map')];
  const chosen = choice.keys.filter((key) => Object.hasOwn(value, key));
  if (chosen.length > 1) return [{ kind: 'several choices', path, choice, keys: chosen }];
  const [only] = chosen;
  const branch = only === undefined ? fallback(choice, branches, value) : branches[choice.keys.indexOf(only)];
  return branch === undefined
    ? [noChoice(value, path, choice)]
    : branch.flatMap((issue) => toMistakes(issue, root, path));
}

/** The option for maps of maps. */
function fallback({ keys }: Choice, branches: readonly Issue[][], value: object): Issue[] | undefined {
  const values = Object.values(value);
  return values.some(isMap) ? branches[keys.length] : undefined;
}

function noChoice(value: object, path: Path, choice: Choice): Mistake {
  const misspelt = Object.keys(value).find((key) => nearest(key, choice.keys) !== undefined);
  return misspelt === undefined
    ? { kind: 'no choice', path, choice }
    : { kind: 'unknown key', path, key: misspelt, known: choice.keys };
}
