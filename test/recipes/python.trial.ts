import { join } from 'node:path';
import { ask, COMMIT, clearYards, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

const INSTALLED = `
import importlib.metadata
greeting = importlib.metadata.distribution("acme-greeting")
print(greeting.version, greeting.read_text("build.json"))
`;

testRecipe('python', 'a Python project is tested, and its wheel knows its version and its commit', async () => {
  const trial = await runRecipe(
    'python',
    {
      way: { kind: 'recipe', recipe: 'python', run: ['lint', 'test'], packages: [] },
      artifacts: [{ kind: 'package', name: 'greeting', format: 'wheel', directory: '.' }],
      junit: ['junit.xml'],
    },
    { overrides: { VERSION: '2.0.0-rc.1' } },
  );
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(trial.tests).toEqual({ total: 2, failed: 0, skipped: 0 });
  const { folder, files: packed } = await trial.open('greeting');
  expect(packed).toEqual(['acme_greeting-2.0.0rc1-py3-none-any.whl', 'build.json']);
  const site = join(folder, 'site');
  const wheel = join(folder, 'acme_greeting-2.0.0rc1-py3-none-any.whl');
  ask('python3', '-m', 'pip', 'install', '--quiet', '--no-index', '--no-deps', '--target', site, wheel);
  expect(ask('env', `PYTHONPATH=${site}`, 'python3', '-c', INSTALLED)).toBe(
    `2.0.0rc1 {"version": "2.0.0rc1", "commit": "${COMMIT}"}\n`,
  );
});
