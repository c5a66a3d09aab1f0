import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corepack } from './corepack';
import { ask, COMMIT, clearYards, files, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

testRecipe('pnpm', 'a pnpm workspace is linted, tested, built and packed', async () => {
  const trial = await runRecipe(
    'pnpm',
    {
      artifacts: [
        files('site', 'packages/site/dist'),
        { kind: 'package', name: 'hello', format: 'npm', directory: 'packages/site' },
      ],
      junit: ['packages/*/junit.xml'],
    },
    { overrides: { ...corepack, VERSION: '2.0.0' } },
  );
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(trial.tests).toEqual({ total: 2, failed: 0, skipped: 0 });
  expect((await trial.unpack('site'))['index.html']).toContain('<h1>Hello, world</h1>');
  const { folder, files: packed } = await trial.open('hello');
  expect(packed).toEqual(['build.json', 'site-2.0.0.tgz']);
  const manifest = JSON.parse(ask('tar', '-xzOf', join(folder, 'site-2.0.0.tgz'), 'package/package.json'));
  expect(manifest).toMatchObject({ version: '2.0.0', gitHead: COMMIT, dependencies: { greeting: '1.2.0' } });
  expect(JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))).toEqual({
    version: '2.0.0',
    commit: COMMIT,
    pipeline: 'storefront',
    build: 'storefront-packages:6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
  });
});
