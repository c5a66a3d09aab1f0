import { buildDocument, testDocument } from '../../../lib/synthesis/definition/build-document';

test('a build says what it makes and how', () => {
  const full = {
    build: 'packages',
    recipe: 'lerna',
    run: ['build'],
    artifact: 'Source',
    artifacts: { site: 'dist' },
    reports: { junit: ['a.xml', 'b.xml'] },
    env: { A: '1' },
    runtimes: { nodejs: 22, python: '3.13' },
    timeout: '30m',
    exports: ['VERSION'],
  };
  expect(buildDocument.parse(full)).toEqual(full);
});

test('a test is a build that begins with another verb', () => {
  expect(testDocument.safeParse({ test: 'unit', commands: ['npm test'] }).success).toBe(true);
  expect(testDocument.safeParse({ build: 'unit', commands: ['npm test'] }).success).toBe(false);
});

test.each([
  { build: 'a', recipe: 'bazel' },
  { build: 'a', commands: [] },
  { build: 'a', commands: 'make' },
  { build: 'a', buildspec: '' },
  { build: 'a', commands: ['make'], reports: { cobertura: 'c.xml' } },
  { build: 'a', commands: ['make'], runtimes: { python: 3.1 } },
  { build: 'a', commands: ['make'], env: { PORT: 8080 } },
])('%j is no build', (value) => {
  expect(buildDocument.safeParse(value).success).toBe(false);
});
