import * as path from 'node:path';
import { bundle, type FunctionSource } from './bundle';

/** A function of ours: one tells people, one prepares and records releases, one rolls stages back when alarms go off, one starts a pipeline for what filters let through, one deletes environments that are left behind, one zips a folder of a bucket. */
export type FunctionName = 'notify' | 'release' | 'rollback' | 'start' | 'sweep' | 'zip';

/** Where the functions' sources are. */
export type FunctionSources = Readonly<Record<FunctionName, FunctionSource>>;

/** The folder with a function's bundle, which is made when it is asked for: most pipelines need few of them. */
export type Bundles = (name: FunctionName) => string;

/** The functions of the package whose root is given, absolute. */
export function functionsOf(root: string): FunctionSources {
  const source = (name: FunctionName) => ({ root, entry: path.join(root, 'lambda', name, 'index.ts') });
  return {
    notify: source('notify'),
    release: source('release'),
    rollback: source('rollback'),
    start: source('start'),
    sweep: source('sweep'),
    zip: source('zip'),
  };
}

/** The bundles of the functions' sources. */
export function toBundles(sources: FunctionSources): Bundles {
  return (name) => bundle(sources[name]);
}
