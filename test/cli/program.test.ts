import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conveyor, root } from '../helpers/conveyor';

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await conveyor(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([[['--help']], [['rehearse', '--help']], [['check', '--help']]])(
  '%s prints help and exits 0',
  async (args) => {
    const { exitCode, stdout, stderr } = await conveyor(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: conveyor/);
  },
);

test.each([
  [[], /Usage: conveyor/],
  [['reherse'], /unknown command 'reherse'/],
  [['check', '--fast'], /unknown option '--fast'/],
  [['check', 'a.yaml', 'b.yaml'], /too many arguments/],
  [['rehearse', '--assembly', 'a', '--template', 'b'], /cannot be used with/],
  [['rehearse', '--pipeline'], /argument missing/],
])('%j is a mistake: exit code 2, said on standard error', async (args, said) => {
  const { exitCode, stdout, stderr } = await conveyor(args);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(said);
  expect(stderr).not.toContain('    at ');
});
