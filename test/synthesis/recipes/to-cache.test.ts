import type { BuildAction } from '../../../lib/synthesis/model/action';
import { toCache } from '../../../lib/synthesis/recipes/to-cache';

const recipe = {
  key: 'npm-$(codebuild-hash-files package-lock.json)',
  'fallback-keys': ['npm-'],
  paths: ['.npm/**/*'],
};

const machine: BuildAction['machine'] = { kind: 'container', size: 'small', architecture: 'x86_64' };

const keep = (cache: BuildAction['cache'], own: typeof recipe | undefined = recipe) =>
  toCache({ name: 'site', cache, machine } as BuildAction, own);

it('is the recipe’s unless the action says something else', () => {
  expect(keep(undefined)).toBe(recipe);
  expect(keep({ store: 'local', modes: ['source'] })).toEqual(recipe);
  expect(keep({ store: 'none', modes: [] })).toBeUndefined();
});

it('keeps other paths under the recipe’s key, and by other files under a key of the action’s', () => {
  expect(keep({ store: 's3', modes: [], paths: ['dist/**/*'] })).toEqual({ ...recipe, paths: ['dist/**/*'] });
  expect(keep({ store: 's3', modes: [], files: ['a/lock.json', '**/pom.xml'] })).toEqual({
    key: "site-$(codebuild-hash-files a/lock.json '**/pom.xml')",
    'fallback-keys': ['site-'],
    paths: ['.npm/**/*'],
  });
});

it('is none where nobody says what to keep, and one for all builds without files that tell them apart', () => {
  const commands = (cache: BuildAction['cache']) => toCache({ name: 'site', cache, machine } as BuildAction, undefined);
  expect(commands({ store: 's3', modes: [] })).toBeUndefined();
  expect(commands({ store: 's3', modes: [], paths: ['.cache/**/*'] })).toEqual({ paths: ['.cache/**/*'] });
});

it('is none on Lambda compute', () => {
  const lambda = { kind: 'lambda', memoryGb: 2, architecture: 'arm64' } as const;
  expect(toCache({ name: 'site', machine: lambda } as BuildAction, recipe)).toBeUndefined();
});
