import { mkdtempSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArtifacts } from '../../../lib/rehearsal/codebuild/artifacts';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { BuildYard, type Files } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

/** A build that does nothing and takes the artifacts of what its source has. */
function run(artifacts: string, files: Files, names: readonly string[] = ['site'], command = 'true') {
  return yard.run(`version: 0.2\nphases: { build: { commands: ['${command}'] } }\nartifacts: ${artifacts}\n`, {
    files,
    artifacts: names,
  });
}

/** The example of the user guide. */
const GUIDE: Files = {
  'my-build-1/my-file-1.txt': '1',
  'my-build-2/my-file-2.txt': '2',
  'my-build-2/my-subdirectory/my-file-3.txt': '3',
};

it('takes files relative to the base directory, as in the user guide', async () => {
  const trial = await run("{ files: '*/my-file-3.txt', base-directory: my-build-2 }", GUIDE);
  expect(await trial.unpack('site')).toEqual({ 'my-subdirectory/my-file-3.txt': '3' });
});

it('takes several base directories and discards paths, as in the user guide', async () => {
  const trial = await run("{ files: '**/*', base-directory: 'my-build*', discard-paths: yes }", GUIDE);
  expect(await trial.unpack('site')).toEqual({ 'my-file-1.txt': '1', 'my-file-2.txt': '2', 'my-file-3.txt': '3' });
});

it('takes dot files, and leaves out what is excluded', async () => {
  const files = { 'a/.well-known/x': 'x', '.env': 'y', 'a/b.map': 'm', 'a/b.js': 'b', 'c.map': 'm' };
  const trial = await run("{ files: ['**/*'], exclude-paths: ['**/*.map'] }", files);
  expect(await trial.unpack('site')).toEqual({ 'a/.well-known/x': 'x', '.env': 'y', 'a/b.js': 'b' });
  const noDots = await run("{ files: ['**/*'], exclude-paths: ['**/.*', '**/.*/**/*'] }", files);
  expect(Object.keys(await noDots.unpack('site'))).toEqual(['a/b.js', 'a/b.map', 'c.map']);
});

it('is relative to the source directory wherever the commands went', async () => {
  const trial = await run('{ files: out.txt }', {}, ['site'], 'echo x >out.txt; mkdir a; cd a');
  expect(await trial.unpack('site')).toEqual({ 'out.txt': 'x\n' });
});

it('makes each of several outputs from the secondary artifact of its name', async () => {
  const sections =
    "{ files: '**/*', secondary-artifacts: { api: { files: a.txt }, site: { files: '*', base-directory: s } } }";
  const trial = await run(sections, { 'a.txt': 'a', 's/b.txt': 'b' }, ['site', 'api']);
  expect(await trial.unpack('site')).toEqual({ 'b.txt': 'b' });
  expect(await trial.unpack('api')).toEqual({ 'a.txt': 'a' });
});

it('fails when nothing matches, or when an output has no section', async () => {
  const nothing = await run('{ files: dist/**/*, base-directory: packages/site }', {});
  expect(nothing).toMatchObject({
    state: 'FAILED',
    reason: 'phase UPLOAD_ARTIFACTS: no matching artifact paths found: dist/**/* in packages/site',
  });
  const unnamed = await run("{ files: '**/*', secondary-artifacts: { api: { files: a.txt } } }", { 'a.txt': 'a' }, [
    'api',
    'site',
  ]);
  expect(unnamed.reason).toContain(
    'the action has the output artifact site, and the buildspec no secondary artifact of that name',
  );
  const none = await yard.run('version: 0.2\nphases: {}\n', { artifacts: ['site'] });
  expect(none.reason).toContain('the action has the output artifact site, and the buildspec no `artifacts` section');
});

it('expands variables of the build in its paths, secondary sources among them', async () => {
  const trial = await yard.run(
    `version: 0.2
phases: { build: { commands: ['export OUT=made', 'mkdir made', 'echo x >made/x'] } }
artifacts:
  files: ['**/*']
  secondary-artifacts: { one: { files: '*', base-directory: $OUT }, two: { files: '*', base-directory: '\${CODEBUILD_SRC_DIR_lib}/src' } }
`,
    { secondary: { lib: { 'src/l.txt': 'l' } }, artifacts: ['one', 'two'] },
  );
  expect(await trial.unpack('one')).toEqual({ x: 'x\n' });
  expect(await trial.unpack('two')).toEqual({ 'l.txt': 'l' });
});

it('takes what links lead to, unless they are to be kept, and says which lead nowhere', async () => {
  const make = 'echo x >x; ln -s x y; ln -s gone z; mkdir d; ln -s . d/loop';
  const followed = await run("{ files: '**/*' }", {}, ['site'], make);
  expect(await followed.unpack('site')).toEqual({ x: 'x\n', y: 'x\n' });
  expect(followed.log.join('\n')).toContain('z is a symbolic link to nothing');
});

it('keeps links as links when they are enabled', async () => {
  const source = mkdtempSync(join(yard.directory, 'links-'));
  const path = join(source, 'out.zip');
  writeFileSync(join(source, 'x'), 'x');
  symlinkSync('x', join(source, 'y'));
  const outputs = [{ name: 'site', path }];
  await writeArtifacts({ files: ['x', 'y'], 'enable-symlinks': 'yes' }, outputs, { source, say: () => undefined });
  await unzip(path, join(source, 'out'));
  expect(readlinkSync(join(source, 'out/y'))).toBe('x');
});
