import { join } from 'node:path';
import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toBuildspec } from '../../../lib/synthesis/recipes/to-buildspec';
import { BuildYard } from '../../helpers/build';
import { aBuild } from '../../helpers/delivery';

const recipes = readRecipes(join(__dirname, '../../../buildspec'));
const yard = new BuildYard();
afterAll(() => yard.clear());

const stamped = aBuild('app', {
  way: { kind: 'commands', commands: ['mkdir "my dist"', 'echo app >"my dist/app.bin"'] },
  artifacts: [{ kind: 'files', name: 'app', directory: 'my dist', files: ['*.bin'], stamp: 'build.json' }],
});

test.each([
  ['1.2.0', '1.2.0'],
  ['', null],
])('files carry the version %s and the commit that made them', async (given, version) => {
  const trial = await yard.run(renderBuildspec(toBuildspec(stamped, recipes)), {
    files: { 'README.md': 'x' },
    artifacts: ['app'],
    overrides: { VERSION: given, COMMIT_ID: '1f2e3d4c5b6a79881726354453627180abcdef01' },
  });
  expect(trial.state).toBe('SUCCEEDED');
  const files = await trial.unpack('app');
  expect(Object.keys(files).sort()).toEqual(['app.bin', 'build.json']);
  expect(JSON.parse(files['build.json'] ?? '')).toMatchObject({
    version,
    commit: '1f2e3d4c5b6a79881726354453627180abcdef01',
    pipeline: expect.stringMatching(/./),
    build: expect.stringMatching(/./),
  });
});
