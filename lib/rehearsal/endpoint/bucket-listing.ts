import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What a listing asks for. */
export interface ListingQuery {
  /** Only keys that begin with it; empty for all. */
  readonly prefix: string;
  /** Keys that share what stands before it (after the prefix) are rolled up into one common prefix; `/` or empty. */
  readonly delimiter: string;
  /** Only what comes after this key. */
  readonly after: string;
  /** 1 to 1000. */
  readonly limit: number;
}

/** One page of a listing. */
export interface Listing {
  /** The keys of the page, in S3's order. */
  readonly keys: readonly string[];
  /** What keys were rolled up into, in S3's order. */
  readonly commonPrefixes: readonly string[];
  /** The last entry of the page, when there are more: what the next page comes after. */
  readonly next?: string;
}

/** All keys of a bucket's folder, in S3's order: that of their UTF-8 bytes. */
export async function readKeys(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(byBytes);
}

/**
 * One page of the keys, which are in S3's order.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export function toListing(keys: readonly string[], query: ListingQuery): Listing {
  const entries = keys.filter((key) => key.startsWith(query.prefix)).map((key) => rollUp(key, query));
  const left = [...new Set(entries)].filter((entry) => byBytes(entry, query.after) > 0);
  const page = left.slice(0, query.limit);
  const isPrefix = (entry: string) => query.delimiter !== '' && entry.endsWith(query.delimiter);
  const last = page.at(-1);
  return {
    keys: page.filter((entry) => !isPrefix(entry)),
    commonPrefixes: page.filter(isPrefix),
    ...(left.length > page.length && last !== undefined && { next: last }),
  };
}

function rollUp(key: string, { prefix, delimiter }: ListingQuery): string {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? key : key.slice(0, end + delimiter.length);
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
