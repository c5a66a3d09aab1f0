import { clearYards, files, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

testRecipe('turbo', 'one package of a Turborepo is tested and built, after what it needs', async () => {
  const trial = await runRecipe('turbo', {
    way: { kind: 'recipe', recipe: 'turbo', run: ['test', 'build'], packages: ['greeting', 'site'] },
    artifacts: [files('site', 'packages/site/dist')],
    junit: ['packages/*/junit.xml'],
  });
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(trial.tests).toEqual({ total: 2, failed: 0, skipped: 0 });
  expect((await trial.unpack('site'))['index.html']).toContain('<h1>Hello, world</h1>');
});
