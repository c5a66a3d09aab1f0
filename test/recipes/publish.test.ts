import { join } from 'node:path';
import { renderBuildspec } from '../../lib/aws/codebuild/buildspec';
import { readRecipes } from '../../lib/synthesis/recipes/read-recipes';
import { toBuildspec } from '../../lib/synthesis/recipes/to-buildspec';
import { BuildYard } from '../helpers/build';
import { root } from '../helpers/conveyor';
import { anOffice, hear, type Office } from './publishing';
import { actionOf, testRecipe } from './toolchain';

const yard = new BuildYard();
let office: Office;
beforeAll(async () => {
  office = await anOffice();
});
afterAll(async () => {
  yard.clear();
  await office.end();
});

const run = async () => {
  const action = actionOf('npm', {
    way: { kind: 'commands', commands: ['true'] },
    artifacts: [{ kind: 'package', name: 'cli', format: 'npm', directory: '.' }],
  });
  const packed = await yard.run(renderBuildspec(toBuildspec(action, readRecipes(join(root, 'buildspec')))), {
    files: {
      'package.json': '{ "name": "@acme/cli", "version": "1.2.0", "bin": "cli.js" }',
      'cli.js': 'console.log("hello")',
    },
    artifacts: ['cli'],
  });
  expect({ state: packed.state, lastLines: packed.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });

  const published = await office.publish('npm', join(yard.directory, '1', 'out', 'cli.zip'));
  expect({ state: published.state, lastLines: published.lastLines }).toEqual({ state: 'SUCCEEDED' });
  expect(published.output).toContain('+ @acme/cli@1.2.0');
  // package.json and cli.js: nothing of what Conveyor lays beside them.
  expect(published.output).toContain('npm notice total files: 2');

  const { url, token } = await office.open('npm');
  expect(published.log.join('\n')).not.toContain(token);
  const login = `--//${url.replace(/^\w+:\/\//, '')}:_authToken=${token}`;
  const seen = await hear('npm', 'view', '@acme/cli', '--json', '--registry', url, login);
  expect(JSON.parse(seen)).toMatchObject({
    name: '@acme/cli',
    version: '1.2.0',
    'dist-tags': { latest: '1.2.0' },
    gitHead: '1f2e3d4c5b6a79881726354453627180abcdef01',
  });
};

testRecipe('npm', 'an npm package is published by the real AWS CLI and npm, and read back', run, 'aws');
