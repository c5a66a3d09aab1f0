import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type * as esbuild from 'esbuild';

/** A Lambda function's source. */
export interface FunctionSource {
  /** The package's root, to which everything else is relative in the bundle: absolute. */
  readonly root: string;
  /** The file that exports `handler`, in a folder that holds all of the function's own source: absolute. */
  readonly entry: string;
  /** Where bundles are kept. @default `node_modules/.cache/conveyor` of the root */
  readonly cache?: string;
}

/**
 * A folder with `index.js`: a function's source and all that it imports, in one file of CommonJS that an old Node.js still
 * runs, so that the rehearsal runs the very file that Lambda does. The same source and the same lock file make the same
 * bytes wherever they lie, and are bundled once; where the cache cannot be written, in a folder that goes with the process.
 */
export function bundle(source: FunctionSource): string {
  const cache = source.cache ?? path.join(source.root, 'node_modules', '.cache', 'conveyor');
  const name = `${path.basename(path.dirname(source.entry))}-${fingerprint(source)}`;
  const kept = path.join(cache, name);
  if (existsSync(kept)) return kept;
  const building = tryMakeFolder(cache, name);
  if (building === undefined) return build(source, makeOwnFolder(name));
  return keep(build(source, building), kept);
}

/**
 * What the bundle's bytes depend on: the function's files, what they may import of ours, the versions of all else that they
 * import, and how it is made.
 */
function fingerprint(source: FunctionSource): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(SETTINGS));
  hash.update(readFileSync(path.join(source.root, 'package-lock.json')));
  for (const folder of [path.dirname(source.entry), path.join(source.root, 'lib', 'aws')]) {
    for (const file of filesOf(folder)) hash.update(`\0${file}\0`).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).sort();
}

const SETTINGS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
} satisfies esbuild.BuildOptions;

function build(source: FunctionSource, folder: string): string {
  // A temporary folder is its owner's alone; others may run from the same checkout.
  chmodSync(folder, 0o755);
  // Loaded here: most syntheses find their bundle made.
  const { buildSync } = require('esbuild') as typeof esbuild;
  const outfile = path.join(folder, 'index.js');
  try {
    buildSync({ ...SETTINGS, absWorkingDir: source.root, entryPoints: [source.entry], outfile });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** Puts a finished bundle in its place in one step: whoever was first is right, for both made the same. */
function keep(finished: string, kept: string): string {
  try {
    renameSync(finished, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(finished, { recursive: true, force: true });
  }
  return kept;
}

function tryMakeFolder(cache: string, name: string): string | undefined {
  try {
    mkdirSync(cache, { recursive: true });
    return mkdtempSync(path.join(cache, `.${name}-`));
  } catch {
    return undefined;
  }
}

function makeOwnFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `conveyor-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
