import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { badTemplates, shippedDefinitions, templatesOf } from '../helpers/shipped';

/** W3005 is a redundant DependsOn, which the CDK itself writes. */
function lint(...files: readonly string[]) {
  const args = ['--format', 'parseable', '--ignore-checks', 'W3005', '--', ...files];
  return spawnSync('cfn-lint', args, { encoding: 'utf8' });
}

const isThere = spawnSync('cfn-lint', ['--version']).status === 0;
const required = process.env['CI'] === 'true';
if (!isThere && !required)
  console.log('left out: cfn-lint is not on PATH (pip install cfn-lint), so no template was linted');
const testWithTool = isThere || required ? test : test.skip;

testWithTool('cfn-lint says nothing of any template that we ship', () => {
  const files = shippedDefinitions.flatMap((definition) => templatesOf(definition).map(({ file }) => file));
  expect(files.length).toBeGreaterThanOrEqual(8);
  const { status, stdout, stderr, error } = lint(...files);
  expect({ status, stdout, stderr, error }).toEqual({ status: 0, stdout: '', stderr: '', error: undefined });
});

testWithTool('cfn-lint refuses a bad one', () => {
  const { status, stdout } = lint(join(badTemplates, 'cfn-lint.json'));
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/nodejs4\.2/);
  expect(stdout).toMatch(/approve/);
});
