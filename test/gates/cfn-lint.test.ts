import { join } from 'node:path';
import { expectClean, lint, testWithLint } from '../helpers/cfn-lint';
import { badTemplates, coreDefinitions, templatesOf } from '../helpers/shipped';

testWithLint('cfn-lint says nothing of the storefront, nor of the catalogue', () => {
  const files = coreDefinitions.flatMap((definition) => templatesOf(definition).map(({ file }) => file));
  expect(files.length).toBeGreaterThanOrEqual(8);
  expectClean(files);
});

testWithLint('cfn-lint refuses a bad one', () => {
  const { status, stdout } = lint(join(badTemplates, 'cfn-lint.json'));
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/nodejs4\.2/);
  expect(stdout).toMatch(/approve/);
});
