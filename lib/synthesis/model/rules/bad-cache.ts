import { type BuildAction, isBuild, labelOf } from '../action';
import type { BuildCache } from '../build-cache';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const badCache: Rule = {
  id: 'BadCache',
  sentence:
    'A cache that keeps nothing has no paths and files, `modes` stand with a local one, and a build without a recipe says the paths that it keeps, or its own buildspec does. A local cache is of builds in no network of yours, on machines up to `xlarge`; its mode `docker` is of the recipe `docker`.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      const stray = action.cache === undefined ? undefined : strayOf(action, action.cache);
      if (stray === undefined) continue;
      const { key, why, hint } = stray;
      yield { at: action, key: ['cache', ...key], part: 'key', message: `${labelOf(action)}: ${why}`, hint };
    }
  },
};

interface Stray {
  readonly key: readonly string[];
  readonly why: string;
  readonly hint: string;
}

function strayOf(action: BuildAction, cache: BuildCache): Stray | undefined {
  const { way } = action;
  const { store, paths, files } = cache;
  if (store === 'none' && (paths ?? files) !== undefined) {
    const key = paths === undefined ? 'files' : 'paths';
    return { key: [key], why: `a cache that keeps nothing has no ${key}`, hint: 'leave store: none out, or the rest' };
  }
  if (way.kind === 'buildspec' && (paths ?? files) !== undefined) {
    const key = paths === undefined ? 'files' : 'paths';
    return {
      key: [key],
      why: `the ${key} of its cache can only be said in its buildspec`,
      hint: `move them into ${way.path}`,
    };
  }
  return localStrayOf(action, cache) ?? pathlessOf(action, cache);
}

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/caching-local.html */
function localStrayOf({ way, vpc, machine }: BuildAction, { store, modes }: BuildCache): Stray | undefined {
  if (store !== 'local') return undefined;
  const hint = 'write store: s3, or leave the cache out';
  if (vpc !== undefined) return { key: ['store'], why: 'builds in a network of yours have no local cache', hint };
  if (machine.kind === 'container' && machine.size === '2xlarge') {
    return { key: ['store'], why: 'a machine of the size 2xlarge has no local cache', hint };
  }
  if (modes.includes('docker') && !(way.kind === 'recipe' && way.recipe === 'docker')) {
    return { key: ['modes'], why: 'only a build by the recipe docker has layers to keep', hint: 'leave docker out' };
  }
  return undefined;
}

function pathlessOf({ way }: BuildAction, { store, modes, paths }: BuildCache): Stray | undefined {
  const needsPaths = way.kind === 'commands' && store !== 'none' && (store === 's3' || modes.includes('custom'));
  if (needsPaths && paths === undefined) {
    return { key: [], why: 'its cache does not say what is kept', hint: 'write paths: [.npm/**/*] or the like' };
  }
  return undefined;
}
