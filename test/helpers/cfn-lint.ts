import { spawnSync } from 'node:child_process';

/** W3005 is a redundant DependsOn, which the CDK itself writes. */
export function lint(...files: readonly string[]) {
  const args = ['--format', 'parseable', '--ignore-checks', 'W3005', '--', ...files];
  return spawnSync('cfn-lint', args, { encoding: 'utf8' });
}

const isThere = spawnSync('cfn-lint', ['--version']).status === 0;
const required = process.env['CI'] === 'true';

/** A test that needs cfn-lint, and is left out without it, but for a machine that has to have it. */
export function testWithLint(name: string, run: () => void): void {
  if (!isThere && !required)
    console.log('left out: cfn-lint is not on PATH (pip install cfn-lint), so no template was linted');
  (isThere || required ? test : test.skip)(name, run);
}

/** Lints templates; nothing may be said of them. */
export function expectClean(files: readonly string[]): void {
  const { status, stdout, stderr, error } = lint(...files);
  expect({ status, stdout, stderr, error }).toEqual({ status: 0, stdout: '', stderr: '', error: undefined });
}
