import { type BuildAction, isBuild, labelOf } from '../action';
import type { BuildCache } from '../build-cache';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const badCache: Rule = {
  id: 'BadCache',
  sentence:
    'A cache that keeps nothing has no paths and files, `modes` stand with a local one, and a build without a recipe says the paths that it keeps, or its own buildspec does.',
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

function strayOf({ way }: BuildAction, { store, paths, files, modes }: BuildCache): Stray | undefined {
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
  const needsPaths = way.kind === 'commands' && store !== 'none' && (store === 's3' || modes.includes('custom'));
  if (needsPaths && paths === undefined) {
    return { key: [], why: 'its cache does not say what is kept', hint: 'write paths: [.npm/**/*] or the like' };
  }
  return undefined;
}
