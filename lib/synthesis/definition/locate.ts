import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type Place, toPlace } from '../../problem/place';
import type { Path } from './path';

/** Which part of an entry is meant: what stands before the colon, or after it. */
export type Part = 'key' | 'value';

/** Finds places in a definition; a path that leads nowhere gets the place of the last key on its way. */
export type Locate = (path: Path, part: Part) => Place;

/** The place finder of a parsed YAML document. */
export function toLocate(file: string, text: string, document: Document): Locate {
  return (path, part) => {
    const [start, end] = rangeOf(document, path, part);
    return toPlace(file, text, start, end);
  };
}

type Range = readonly [number, number];

/** One step on the way: the key, when the entry has one, and the value. */
interface Entry {
  readonly key?: Node;
  readonly value?: Node;
}

function rangeOf(document: Document, path: Path, part: Part): Range {
  let entry: Entry = toEntry(document.contents);
  let complete = true;
  for (const step of path) {
    const next = stepInto(resolve(entry.value, document), step);
    if (next === undefined) {
      complete = false;
      break;
    }
    entry = next;
  }
  return complete && part === 'value' ? valueRange(entry) : keyRange(entry);
}

function stepInto(node: Node | undefined, step: string | number): Entry | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { value: item } : undefined;
  }
  const pair = isMap(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    : undefined;
  return pair && toPairEntry(pair);
}

function toPairEntry({ key, value }: Pair): Entry {
  return { ...(isNode(key) && { key }), ...(isNode(value) && { value }) };
}

/** A block of several lines is shown by its key, an item of a list by its first entry, and a single value by itself. */
function valueRange(entry: Entry): Range {
  const { value } = entry;
  const inBlock = isCollection(value) && value.flow !== true;
  const isItem = entry.key === undefined && isMap(value);
  return value === undefined || inBlock || isItem || isEmpty(value) ? keyRange(entry) : bounds(value);
}

/** An item of a list has no key of its own: its first entry stands for it, with its value when that is on the same line. */
function keyRange({ key, value }: Entry): Range {
  if (key !== undefined) return bounds(key);
  const first = isMap(value) ? value.items[0] : undefined;
  if (first === undefined || !isNode(first.key)) return value === undefined ? [0, 0] : bounds(value);
  const [start, end] = bounds(first.key);
  return [start, isScalar(first.value) ? bounds(first.value)[1] : end];
}

function isEmpty(node: Node): boolean {
  const [start, end] = bounds(node);
  return start === end;
}

function bounds(node: Node): Range {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}

function resolve(node: Node | undefined, document: Document): Node | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}

function toEntry(contents: unknown): Entry {
  return isNode(contents) ? { value: contents } : {};
}
