import { join } from 'node:path';
import { ask, COMMIT, clearYards, files, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

testRecipe('npm', 'an npm package is packed, and the package.json that others read stays as it was', async () => {
  const way = { kind: 'recipe', recipe: 'npm', run: ['build'], packages: [] } as const;
  const hello = { kind: 'package', name: 'hello', format: 'npm', directory: '.' } as const;
  const trial = await runRecipe('npm', { way, artifacts: [hello, files('source', '.')] });
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  const { folder, files: packed } = await trial.open('hello');
  expect(packed).toEqual(['build.json', 'hello-0.1.0.tgz']);
  const manifest = ask('tar', '-xzOf', join(folder, 'hello-0.1.0.tgz'), 'package/package.json');
  expect(JSON.parse(manifest)).toMatchObject({ name: 'hello', version: '0.1.0', gitHead: COMMIT });
  expect((await trial.unpack('source'))['package.json']).not.toContain('gitHead');
});
