import { join } from 'node:path';
import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { parseBuildspec } from '../../../lib/aws/codebuild/parse-buildspec';
import type { BuildAction } from '../../../lib/synthesis/model/action';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toBuildspec, toCheckVersionBuildspec, toRecordBuildspec } from '../../../lib/synthesis/recipes/to-buildspec';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));

function action(own: Partial<BuildAction>): BuildAction {
  const way = { kind: 'recipe', recipe: 'lerna', run: ['lint', 'test', 'build'], packages: [] } as const;
  const base = { verb: 'build', name: 'packages', runOrder: 1, inputs: ['Source'], timeoutMinutes: 60 } as const;
  const empty = { artifacts: [], env: {}, secrets: {}, junit: [], runtimes: {}, exports: [] } as const;
  const machine = { kind: 'container', size: 'small', architecture: 'x86_64' } as const;
  return { ...base, ...empty, way, machine, ...own };
}

const site = { kind: 'files', name: 'site', directory: 'packages/site/dist', files: ['**/*'] } as const;
const api = { kind: 'files', name: 'api', directory: 'packages/api/dist', files: ['*.js'] } as const;

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
      api: { 'base-directory': 'packages/api/dist', files: ['*.js'] },
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

it('generates nothing for a build that brings its own, or that Jenkins does', () => {
  const own = { kind: 'buildspec', path: 'ci/build.yml' } as const;
  expect(() => toBuildspec(action({ way: own }), recipes)).toThrow('packages brings its own buildspec, ci/build.yml');
  const url = 'https://ci.acme.example';
  const way = { kind: 'jenkins', provider: 'Acme', managed: false, url, project: 'storefront' } as const;
  expect(() => toBuildspec(action({ way }), recipes)).toThrow(
    'packages is built by Jenkins, at https://ci.acme.example',
  );
});

it('makes a package after the build, and takes it from where it lies', () => {
  const cli = { kind: 'package', name: 'cli', format: 'npm', directory: 'packages/cli' } as const;
  const { phases, artifacts } = toBuildspec(action({ artifacts: [cli] }), recipes);
  expect(phases.build?.commands?.slice(0, 3)).toEqual([
    "npx --no-install lerna run test --no-progress --scope '**' --include-dependencies",
    "npx --no-install lerna run build --no-progress --scope '**' --include-dependencies",
    'export PACKAGE="$CODEBUILD_SRC_DIR/.conveyor/packages/cli" DIRECTORY="$CODEBUILD_SRC_DIR"/packages/cli COMMIT="${COMMIT_ID:-$CODEBUILD_RESOLVED_SOURCE_VERSION}"',
  ]);
  expect(phases.build?.commands?.[4]).toContain('npm pack --pack-destination "$PACKAGE"');
  expect(artifacts).toEqual({ 'base-directory': '.conveyor/packages/cli', files: ['**/*'] });
});

it('installs the packager of deb and rpm once, before the phases that need it, in their order', () => {
  const way = { kind: 'commands', commands: ['make'] } as const;
  const deb = { kind: 'package', name: 'deb', format: 'deb', directory: 'the app', config: 'nfpm.yaml' } as const;
  const rpm = { ...deb, name: 'rpm', format: 'rpm' } as const;
  const { phases } = toBuildspec(action({ way, artifacts: [deb, rpm] }), recipes);
  expect(Object.keys(phases)).toEqual(['install', 'build']);
  expect(phases.install?.commands).toHaveLength(1);
  expect(phases.build?.commands?.[1]).toContain(`DIRECTORY="$CODEBUILD_SRC_DIR"/'the app'`);
  expect(phases.build?.commands?.filter((command) => command.startsWith('export PACKAGE='))).toEqual([
    expect.stringMatching(/ FORMAT=deb CONFIG=nfpm\.yaml$/),
    expect.stringMatching(/ FORMAT=rpm CONFIG=nfpm\.yaml$/),
  ]);
});

it('takes of an image what tells where it is, and exports besides what the action does', () => {
  const way = { kind: 'recipe', recipe: 'docker', run: [], packages: [] } as const;
  const image = { kind: 'image', name: 'api', repository: 'shop/api', managed: true, context: '.' } as const;
  const made = toBuildspec(
    action({ way, artifacts: [{ ...image, dockerfile: 'Dockerfile' }], exports: ['IMAGE_TAG', 'BUILT'] }),
    recipes,
  );
  expect(made.artifacts).toEqual({ 'base-directory': '.conveyor/image', files: ['imageDetail.json'] });
  expect(made.env?.['exported-variables']).toEqual(['IMAGE_URI', 'IMAGE_DIGEST', 'IMAGE_TAG', 'BUILT']);
});

it('runs a recipe for chosen packages', () => {
  const way = { kind: 'recipe', recipe: 'lerna', run: ['test'], packages: ['@acme/site', 'api'] } as const;
  expect(toBuildspec(action({ way }), recipes).phases.build?.commands).toEqual([
    "npx --no-install lerna run test --no-progress --scope '@acme/site' --scope 'api' --include-dependencies",
  ]);
});

it('makes buildspecs that read back the same', () => {
  const made = [
    toBuildspec(
      action({ artifacts: [site, api], junit: ['a.xml'], exports: ['A'], runtimes: { nodejs: '24' } }),
      recipes,
    ),
    toBuildspec(action({ way: { kind: 'recipe', recipe: 'npm', run: ['test'], packages: [] } }), recipes),
    toCheckVersionBuildspec(recipes),
    toRecordBuildspec(recipes),
  ];
  for (const buildspec of made)
    expect(parseBuildspec(renderBuildspec(buildspec))).toEqual({ ok: true, value: buildspec });
});
