import { join } from 'node:path';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { packageDirectory, toPackageCommands } from '../../../lib/synthesis/recipes/to-package-commands';
import { BuildYard } from '../../helpers/build';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));
const yard = new BuildYard();
afterAll(() => yard.clear());

it('tells the commands of the format what and where, and nfpm besides which format by which configuration', () => {
  const jar = { kind: 'package', name: 'app', format: 'jar', directory: '.' } as const;
  const [variables, commands] = toPackageCommands(jar, recipes).build;
  expect(variables).toBe(
    'export PACKAGE="$CODEBUILD_SRC_DIR/.conveyor/packages/app" DIRECTORY="$CODEBUILD_SRC_DIR"/. COMMIT="${COMMIT_ID:-$CODEBUILD_RESOLVED_SOURCE_VERSION}"',
  );
  expect(commands).toContain('jar --update');
  expect(toPackageCommands(jar, recipes).install).toEqual([]);
  const rpm = { ...jar, format: 'rpm', config: 'nfpm.yaml' } as const;
  expect(toPackageCommands(rpm, recipes).install).toHaveLength(1);
  expect(toPackageCommands(rpm, recipes).build[0]).toMatch(/ FORMAT=rpm CONFIG=nfpm\.yaml$/);
});

it('writes beside a package what made it', async () => {
  const npm = { kind: 'package', name: 'cli', format: 'npm', directory: 'the cli' } as const;
  const { build: commands } = toPackageCommands(npm, recipes);
  const artifacts = { 'base-directory': packageDirectory('cli'), files: ['*.json'] };
  const buildspec = JSON.stringify({ version: 0.2, phases: { build: { commands } }, artifacts });
  const files = { 'the cli/package.json': '{ "name": "cli", "version": "1.2.0" }' };
  const trial = await yard.run(buildspec, { files, artifacts: ['cli'] });
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  const { 'build.json': made = '' } = await trial.unpack('cli');
  expect(JSON.parse(made)).toEqual({
    version: '1.2.0',
    commit: '1f2e3d4c5b6a79881726354453627180abcdef01',
    pipeline: 'storefront',
    build: 'storefront-packages:6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
  });
});

it('packs of the root of a source nothing that installing left there', async () => {
  const npm = { kind: 'package', name: 'cli', format: 'npm', directory: '.' } as const;
  const commands = [...toPackageCommands(npm, recipes).build, 'tar -tzf "$PACKAGE/cli-1.2.0.tgz" | sort'];
  const left = { '.npm/_logs/debug.log': 'secret', '.yarn/cache/a.zip': 'zip', '.pnpm-store/v10/a': 'a' };
  const trial = await yard.run(JSON.stringify({ version: 0.2, phases: { build: { commands } } }), {
    files: { ...left, 'package.json': '{ "name": "cli", "version": "1.2.0" }', 'index.js': '' },
  });
  expect(trial.state).toBe('SUCCEEDED');
  expect(trial.log.filter((line) => line.startsWith('package/'))).toEqual(['package/index.js', 'package/package.json']);
});

it('makes no package of two jars, nor of one that has no version', async () => {
  const jar = { kind: 'package', name: 'app', format: 'jar', directory: '.' } as const;
  const buildspec = JSON.stringify({
    version: 0.2,
    phases: { build: { commands: toPackageCommands(jar, recipes).build } },
  });
  const two = await yard.run(buildspec, {
    files: { 'target/a-1.jar': '', 'target/b-1.jar': '', 'target/a-1-sources.jar': '' },
  });
  expect(two.lastLines?.join(' ')).toBe('one jar makes a package, and here are: target/a-1.jar target/b-1.jar');
  const unnumbered = await yard.run(buildspec, { files: { 'target/app.jar': '' } });
  expect(unnumbered.lastLines?.at(-1)).toContain('target/app.jar has none in its name, and the pipeline records none');
});
