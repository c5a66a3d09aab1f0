import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutCode } from '../../../lib/rehearsal/functions/function-code';

const fn = {
  stack: 's',
  logicalId: 'F',
  name: 'check',
  arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:check',
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  environment: {},
  timeoutSeconds: 3,
  memoryMegabytes: 128,
};
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'conveyor-code-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('inline code is the file that Lambda makes of it', async () => {
  const node = await layOutCode({ ...fn, inlineCode: 'exports.handler = 1;' }, join(directory, 'a'));
  expect(await readFile(join(node, 'index.js'), 'utf8')).toBe('exports.handler = 1;');
  const python = await layOutCode({ ...fn, runtime: 'python3.13', inlineCode: 'x = 1' }, join(directory, 'b'));
  expect(await readFile(join(python, 'index.py'), 'utf8')).toBe('x = 1');
});

test('a folder is copied with its links', async () => {
  const code = join(directory, 'asset');
  await mkdir(join(code, 'lib'), { recursive: true });
  await writeFile(join(code, 'lib', 'a.js'), 'a');
  await symlink('lib/a.js', join(code, 'index.js'));
  const root = await layOutCode({ ...fn, code }, join(directory, 'out'));
  expect(await readFile(join(root, 'index.js'), 'utf8')).toBe('a');
});

test('a zip that is none is said by its path', async () => {
  const code = join(directory, 'code.zip');
  await writeFile(code, 'no zip');
  await expect(layOutCode({ ...fn, code }, join(directory, 'out'))).rejects.toThrow(`${code} cannot be unzipped`);
});
