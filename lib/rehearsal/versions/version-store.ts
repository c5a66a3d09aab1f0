import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SynthesizedFunction } from '../../assembly/function';
import type { SynthesizedAlias } from '../../assembly/function-alias';
import { readDigest } from '../registry/digest';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { guardWrite } from '../store/store-failure';
import { type AliasState, type FunctionState, functionStateSchema } from './function-state';

/** The versions, aliases and tags of functions; they stay from one rehearsal to the next, as on AWS from one deployment to the next. */
export interface VersionStore {
  state(fn: SynthesizedFunction): FunctionState;
  /** The absolute path of the zip of a version, or of `$LATEST`; undefined when it is the code that the template has. */
  codeOf(fn: SynthesizedFunction, version: string): string | undefined;
  /** Makes a zip the code of `$LATEST`. @throws StoreFailure when the home refuses. */
  putCode(fn: SynthesizedFunction, zip: string): Promise<void>;
  /** Publishes `$LATEST` and tells the version's number: the last one when neither code nor configuration has changed. */
  publish(fn: SynthesizedFunction): string;
  setAlias(fn: SynthesizedFunction, alias: string, state: AliasState): void;
  tag(fn: SynthesizedFunction, tags: Readonly<Record<string, string>>): void;
}

/** What a store is made with. */
export interface VersionStoreOptions {
  /** The absolute path of the folder that keeps it; it may not be there yet. */
  readonly folder: string;
  /** The aliases of the assembly, which are there before anything was deployed. */
  readonly aliases: readonly SynthesizedAlias[];
  readonly clock: () => Date;
}

/** Opens a store; a function is as its template has it until something is deployed to it. */
export function openVersionStore({ folder, aliases, clock }: VersionStoreOptions): VersionStore {
  const first = new Map<string, FunctionState>();
  const placeOf = (fn: SynthesizedFunction) => join(folder, toFileName(fn.arn));
  const state = (fn: SynthesizedFunction): FunctionState => {
    // Read again each time: a watch and its executions have a store each.
    const known = tryKept(placeOf(fn)) ?? first.get(fn.arn) ?? toFirstState(fn, clock());
    first.set(fn.arn, known);
    return { ...known, aliases: { ...toAliases(fn, aliases), ...known.aliases } };
  };
  const keep = (fn: SynthesizedFunction, change: Partial<FunctionState>) => {
    const changed = { ...state(fn), ...change };
    guardWrite(placeOf(fn), () => mkdirSync(placeOf(fn), { recursive: true }));
    writeAtomically(join(placeOf(fn), FILE), `${JSON.stringify(changed, undefined, 2)}\n`);
  };
  const pathOf = (fn: SynthesizedFunction, code: string) => join(placeOf(fn), `${code.slice('sha256:'.length)}.zip`);
  return {
    state,
    codeOf: (fn, version) => {
      const { latest, versions } = state(fn);
      const code = version === '$LATEST' ? latest : versions[version]?.code;
      return code === undefined ? undefined : pathOf(fn, code);
    },
    putCode: async (fn, zip) => {
      const code = await readDigest(zip);
      guardWrite(placeOf(fn), () => mkdirSync(placeOf(fn), { recursive: true }));
      if (!existsSync(pathOf(fn, code))) await copyFile(zip, pathOf(fn, code));
      keep(fn, { latest: code });
    },
    publish: (fn) => {
      const { latest, published, versions } = state(fn);
      const configuration = toConfiguration(fn);
      const last = versions[String(published)];
      if (last !== undefined && last.code === latest && last.configuration === configuration) return String(published);
      const version = { ...(latest && { code: latest }), configuration, at: clock().toISOString() };
      keep(fn, { published: published + 1, versions: { ...versions, [String(published + 1)]: version } });
      return String(published + 1);
    },
    setAlias: (fn, alias, to) => keep(fn, { aliases: { ...state(fn).aliases, [alias]: to } }),
    tag: (fn, tags) => keep(fn, { tags: { ...state(fn).tags, ...tags } }),
  };
}

const FILE = 'function.json';

/** A file that somebody damaged is as good as none. */
function tryKept(place: string): FunctionState | undefined {
  const file = join(place, FILE);
  if (!existsSync(file)) return undefined;
  try {
    return functionStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** As after the first deployment of its stack: version 1 has the template's code. */
function toFirstState(fn: SynthesizedFunction, now: Date): FunctionState {
  const first = { configuration: toConfiguration(fn), at: now.toISOString() };
  return { published: 1, versions: { '1': first }, aliases: {}, tags: {} };
}

/** A template's alias is there before anything moves it; its own version goes on meaning the first one. */
function toAliases(fn: SynthesizedFunction, aliases: readonly SynthesizedAlias[]): FunctionState['aliases'] {
  const own = aliases.filter(({ functionName }) => functionName === fn.name || functionName === fn.arn);
  return Object.fromEntries(own.map(({ name, version }) => [name, { version }]));
}

/** What a version keeps of a function's configuration, in short. */
function toConfiguration({ runtime, handler, environment, timeoutSeconds, memoryMegabytes }: SynthesizedFunction) {
  const configuration = JSON.stringify([runtime, handler, environment, timeoutSeconds, memoryMegabytes]);
  return createHash('sha256').update(configuration).digest('hex');
}
