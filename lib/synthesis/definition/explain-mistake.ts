import { didYouMean, toHint } from '../../problem/nearest';
import type { Problem } from '../../problem/problem';
import type { Locate } from './locate';
import type { Mistake } from './mistake';
import { isMap, type Path, valueAt } from './path';
import { toSubject } from './subject';

/** A mistake of shape, in the definition's words. `root` is the definition as it was read. */
export function explainMistake(mistake: Mistake, root: unknown, locate: Locate): Problem {
  const subject = toSubject(root, mistake.path);
  switch (mistake.kind) {
    case 'unknown key':
      return {
        code: 'UnknownKey',
        message: `${subject} has no key "${mistake.key}"`,
        place: locate([...mistake.path, mistake.key], 'key'),
        ...toHint(`known: ${mistake.known.join(', ')}`, didYouMean(mistake.key, mistake.known)),
      };
    case 'missing key':
      return {
        code: 'MissingKey',
        message: `${subject} needs the key "${mistake.key}"`,
        place: locate(mistake.path, 'key'),
      };
    case 'no choice':
      return {
        code: 'MissingKey',
        message: `${mistake.choice.what} says one of ${quoted(mistake.choice.keys)}, and this one says none`,
        place: locate(mistake.path, 'key'),
      };
    case 'several choices':
      return {
        code: 'ExactlyOneWay',
        message: `${mistake.choice.what} says exactly one of ${quoted(mistake.choice.keys)}, and this one says ${quoted(mistake.keys)}`,
        place: locate([...mistake.path, mistake.keys[1] ?? ''], 'key'),
        hint: 'keep one of them',
      };
    case 'unknown word':
      return explainWord(mistake.path, mistake.known, root, locate);
    case 'empty':
      return {
        code: 'Empty',
        message: `${fieldOf(mistake.path, root)} is empty`,
        place: locate(mistake.path, 'value'),
      };
    case 'out of bounds':
      return {
        code: 'WrongType',
        message: `${fieldOf(mistake.path, root)} should be ${mistake.expected}, and is ${String(valueAt(root, mistake.path))}`,
        place: locate(mistake.path, 'value'),
      };
    case 'wrong type':
      return explainType(mistake.path, mistake.expected, root, locate);
  }
}

function explainWord(path: Path, known: readonly string[], root: unknown, locate: Locate): Problem {
  const word = String(valueAt(root, path));
  return {
    code: 'UnknownWord',
    message: `${fieldOf(path, root)} is none of the words that are known here: "${word}"`,
    place: locate(path, 'value'),
    ...toHint(`known: ${known.join(', ')}`, didYouMean(word, known)),
  };
}

function explainType(path: Path, expected: string, root: unknown, locate: Locate): Problem {
  const value = valueAt(root, path);
  const place = locate(path, 'value');
  const plain = typeof value === 'number' || typeof value === 'boolean';
  const remedy =
    plain && expected.startsWith('text')
      ? `write it in quotes: "${place.text.slice(place.column - 1, place.column - 1 + place.length)}"`
      : undefined;
  return {
    code: 'WrongType',
    message: `${fieldOf(path, root)} should be ${expected}, and is ${typeOf(value)}`,
    place,
    ...toHint(remedy, value === null && expected === 'a map' ? 'write `{}` for a map without keys' : undefined),
  };
}

/** The field at the path and what it belongs to: `"commands" of build "site"`. */
function fieldOf(path: Path, root: unknown): string {
  const key = path.at(-1);
  if (key === undefined) return 'the definition';
  if (typeof key === 'number') return `an entry of ${fieldOf(path.slice(0, -1), root)}`;
  return path.length === 1 ? `"${key}"` : `"${key}" of ${toSubject(root, path.slice(0, -1))}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'true or false' : 'text';
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
