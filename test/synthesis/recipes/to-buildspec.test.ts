import { join } from 'node:path';
import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { parseBuildspec } from '../../../lib/aws/codebuild/parse-buildspec';
import type { BuildAction } from '../../../lib/synthesis/model/action';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toBuildspec, toCheckVersionBuildspec, toRecordBuildspec } from '../../../lib/synthesis/recipes/to-buildspec';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));

function action(own: Partial<BuildAction>): BuildAction {
  const way = { kind: 'recipe', recipe: 'lerna', run: ['lint', 'test', 'build'] } as const;
  const base = { verb: 'build', name: 'packages', runOrder: 1, input: 'Source', env: {}, timeoutMinutes: 60 } as const;
  return { ...base, way, artifacts: [], junit: [], runtimes: {}, exports: [], ...own };
}

const site = { name: 'site', directory: 'packages/site/dist' };
const api = { name: 'api', directory: 'packages/api/dist' };

it('gives a test of commands nothing but its commands', () => {
  const way = { kind: 'commands', commands: ['node smoke.js'] } as const;
  expect(renderBuildspec(toBuildspec(action({ verb: 'test', way }), recipes))).toBe(`version: 0.2
phases:
  build:
    commands:
      - node smoke.js
`);
});

it('takes one artifact as the primary section, from its directory', () => {
  expect(toBuildspec(action({ artifacts: [site] }), recipes).artifacts).toEqual({
    'base-directory': 'packages/site/dist',
    files: ['**/*'],
  });
});

it('takes several artifacts as secondary ones of the same names, with the files that CodeBuild asks for', () => {
  expect(toBuildspec(action({ artifacts: [site, api] }), recipes).artifacts).toEqual({
    files: ['**/*'],
    'secondary-artifacts': {
      site: { 'base-directory': 'packages/site/dist', files: ['**/*'] },
      api: { 'base-directory': 'packages/api/dist', files: ['**/*'] },
    },
  });
});

it('has reports and exported variables where they are asked for', () => {
  const buildspec = toBuildspec(action({ junit: ['**/junit.xml'], exports: ['BUILT'] }), recipes);
  expect(buildspec.reports).toEqual({ junit: { files: ['**/junit.xml'], 'file-format': 'JUNITXML' } });
  expect(buildspec.env).toEqual({
    variables: { CI: 'true', NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
    'exported-variables': ['BUILT'],
  });
  const plain = toBuildspec(action({ artifacts: [] }), recipes);
  expect(Object.keys(plain)).toEqual(['version', 'env', 'phases', 'cache']);
});

it('pins Node.js 22 in recipes, lets the action choose, and pins nothing for commands', () => {
  const versions = (own: Partial<BuildAction>) =>
    toBuildspec(action(own), recipes).phases.install?.['runtime-versions'];
  const way = { kind: 'commands', commands: ['make'] } as const;
  expect(versions({})).toEqual({ nodejs: '22' });
  expect(versions({ runtimes: { nodejs: '24', python: '3.13' } })).toEqual({ nodejs: '24', python: '3.13' });
  expect(versions({ way })).toBeUndefined();
  expect(Object.keys(toBuildspec(action({ way, runtimes: { nodejs: '22' } }), recipes).phases)).toEqual([
    'install',
    'build',
  ]);
});

it('generates nothing for a build that brings its own', () => {
  const way = { kind: 'buildspec', path: 'ci/build.yml' } as const;
  expect(() => toBuildspec(action({ way }), recipes)).toThrow('packages brings its own buildspec, ci/build.yml');
});

it('makes buildspecs that read back the same', () => {
  const made = [
    toBuildspec(
      action({ artifacts: [site, api], junit: ['a.xml'], exports: ['A'], runtimes: { nodejs: '24' } }),
      recipes,
    ),
    toBuildspec(action({ way: { kind: 'recipe', recipe: 'npm', run: ['test'] } }), recipes),
    toCheckVersionBuildspec(recipes),
    toRecordBuildspec(recipes),
  ];
  for (const buildspec of made)
    expect(parseBuildspec(renderBuildspec(buildspec))).toEqual({ ok: true, value: buildspec });
});
