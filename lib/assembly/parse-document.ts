import { isMap as isYamlMap, LineCounter, type Node, parseDocument as parseYaml } from 'yaml';
import type { Place } from '../problem/place';
import type { Checked, Problem } from '../problem/problem';
import { SHORT_FORMS } from './intrinsics/short-forms';

/**
 * The value of a JSON or YAML text, short intrinsics spelled out.
 * Problems: `BadSyntax`, each at its line and column.
 */
export function parseDocument(text: string, file: string): Checked<unknown> {
  const bare = text.replace(/^\uFEFF/, '');
  return tryJson(bare) ?? parse(bare, file);
}

/** Where the value at a path of keys stands in a text, or the deepest of its parents that is there. */
export function placeOf(text: string, file: string, path: readonly string[]): Place {
  const lineCounter = new LineCounter();
  const { contents } = parseYaml(text, { lineCounter, customTags: SHORT_FORMS, uniqueKeys: false });
  return toPlace(text, file, lineCounter, offsetOf(contents, path));
}

function tryJson(text: string): Checked<unknown> | undefined {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** JSON that does not parse is read again as YAML, of which it is a subset: that says where the mistake is. */
function parse(text: string, file: string): Checked<unknown> {
  const lines = new LineCounter();
  try {
    const options = { lineCounter: lines, customTags: SHORT_FORMS, prettyErrors: false, merge: true } as const;
    const document = parseYaml(text, options);
    const problems = document.errors.map(({ message, pos: [offset] }) =>
      badSyntax(message, toPlace(text, file, lines, offset)),
    );
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: document.toJS() };
  } catch (error) {
    // What yaml itself refuses by throwing: too many aliases, or more levels than its stack has.
    return { ok: false, problems: [badSyntax(String(error), toPlace(text, file, lines, 0))] };
  }
}

function badSyntax(message: string, place: Place): Problem {
  return { code: 'BadSyntax', message: `neither JSON nor YAML: ${message}`, place };
}

function toPlace(text: string, file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  const lineText = text.split(/\r?\n/)[Math.max(line, 1) - 1] ?? '';
  return { file, line: Math.max(line, 1), column: Math.max(col, 1), length: 1, text: lineText };
}

function offsetOf(node: Node | null, [key, ...rest]: readonly string[]): number {
  const here = node?.range?.[0] ?? 0;
  if (key === undefined || !isYamlMap<Node, Node>(node)) {
    return here;
  }
  const pair = node.items.find((item) => String(item.key) === key);
  if (pair === undefined) {
    return here;
  }
  return rest.length === 0 ? (pair.key.range?.[0] ?? here) : offsetOf(pair.value, rest);
}
