import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { printBuildspec } from '../../lib/cli/buildspec';
import { withStages } from '../helpers/definition';

const root = join(__dirname, '..', '..');
const file = join(mkdtempSync(join(tmpdir(), 'buildspec-')), 'conveyor.yaml');
writeFileSync(
  file,
  withStages(
    '{ name: Build, actions: [{ build: site, recipe: npm, artifacts: { site: dist } }, { test: unit, commands: [make test] }, { build: own, buildspec: ci/own.yml }, { build: cli, commands: [make], artifacts: { tool: { package: wheel } } }] }',
    '{ name: Verify, actions: [{ test: unit, commands: [make verify] }] }',
    '{ name: Release, actions: [{ approve: ok }, { publish: tool, codeartifact: { domain: acme, repository: releases } }, { record: version }] }',
  ),
);
const print = (name: string) => printBuildspec(name, file, root);

test('the buildspec of a recipe is printed as YAML that CodeBuild reads', () => {
  const { exitCode, stdout, stderr } = print('site');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(parse(stdout)).toMatchObject({
    version: 0.2,
    phases: { install: { commands: ['npm ci --cache .npm --prefer-offline --no-audit --no-fund'] } },
    artifacts: { 'base-directory': 'dist', files: ['**/*'] },
  });
});

test('an action is named with its stage where its name is not enough', () => {
  expect(print('unit')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('say which: shop/Build.unit, shop/Verify.unit'),
  });
  expect(parse(print('Verify.unit').stdout)).toMatchObject({ phases: { build: { commands: ['make verify'] } } });
});

test('the buildspecs around a version can be read too', () => {
  expect(print('check-version').stdout).toContain('exported-variables:');
  expect(print('version').stdout).toContain('git');
});

test('what publishes a package is said by the form of the package', () => {
  expect(print('tool').stdout).toContain('twine');
});

test.each([
  ['own', 'build "own" has none of ours: its buildspec is ci/own.yml of the source'],
  ['ok', 'approve "ok" has none of ours: CodeBuild does not do it'],
  ['siet', 'the definition has no action "siet"'],
])('there is none of %s', (name, message) => {
  const { exitCode, stdout, stderr } = print(name);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('a definition with mistakes prints them', () => {
  expect(printBuildspec('site', join(root, 'package.json'), root)).toMatchObject({ exitCode: 2, stdout: '' });
});
