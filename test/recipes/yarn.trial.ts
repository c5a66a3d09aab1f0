import { join } from 'node:path';
import { corepack } from './corepack';
import { ask, COMMIT, clearYards, files, readExample, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

testRecipe('yarn', 'a Yarn package is linted, tested, built and packed', async () => {
  const hello = { kind: 'package', name: 'hello', format: 'npm', directory: '.' } as const;
  const trial = await runRecipe(
    'yarn',
    { artifacts: [files('site', 'dist'), hello], junit: ['junit.xml'] },
    { overrides: corepack },
  );
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(trial.tests).toEqual({ total: 2, failed: 0, skipped: 0 });
  expect((await trial.unpack('site'))['index.html']).toContain('<h1>Hello, world</h1>');
  const { folder, files: packed } = await trial.open('hello');
  expect(packed).toEqual(['build.json', 'hello-yarn-1.2.0.tgz']);
  const manifest = ask('tar', '-xzOf', join(folder, 'hello-yarn-1.2.0.tgz'), 'package/package.json');
  expect(JSON.parse(manifest)).toMatchObject({ version: '1.2.0', gitHead: COMMIT });
});

const YARN_1_LOCK = `# yarn lockfile v1


escape-html@1.0.3:
  version "1.0.3"
  resolved "https://registry.npmjs.org/escape-html/-/escape-html-1.0.3.tgz"
  integrity sha512-NiSupZ4OeuGwr68lGIeym/ksIZMJodUGOSCZ/FSnTxcrekbvqrgdUxlJOMpijaKZVjAJrWrGs/6Jy8OMuyj9ow==
`;

testRecipe('yarn', 'Yarn 1 runs the scripts that the root has, and for all packages only', async () => {
  const { 'package.json': own = '{}', ...rest } = readExample('yarn');
  const { scripts, ...manifest } = JSON.parse(own);
  const older = { ...manifest, packageManager: 'yarn@1.22.22', scripts: { build: scripts.build } };
  const given = {
    files: { ...rest, 'package.json': JSON.stringify(older), 'yarn.lock': YARN_1_LOCK },
    overrides: corepack,
  };
  const trial = await runRecipe('yarn', { artifacts: [files('site', 'dist')] }, given);
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(Object.keys(await trial.unpack('site'))).toEqual(['index.html']);
  const way = { kind: 'recipe', recipe: 'yarn', run: ['build'], packages: ['@acme/site'] } as const;
  const refused = await runRecipe('yarn', { way }, given);
  expect(refused.lastLines?.at(-1)).toBe(
    'Yarn 1 runs no script for @acme/site and what it needs: raise packageManager in package.json',
  );
});
