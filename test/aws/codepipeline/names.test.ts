import { names } from '../../../lib/aws/codepipeline/names';

const hundred = 'a'.repeat(100);

test.each([
  ['stage', 'Build.and_Test@2-x', true],
  ['stage', hundred, true],
  ['stage', `${hundred}a`, false],
  ['stage', 'Build it', false],
  ['stage', 'a/b', false],
  ['stage', '', false],
  ['stage', 'Build\n', false],
  ['namespace', 'build@1', true],
  ['namespace', 'build.1', false],
  ['artifact', 'site_1-x', true],
  ['artifact', 'site.1', false],
  ['artifact', 'site@1', false],
  ['variable', 'a'.repeat(128), true],
  ['variable', 'a'.repeat(129), false],
] as const)('as the name of a %s, CodePipeline takes %j: %s', (kind, name, taken) => {
  expect(names[kind].pattern.test(name)).toBe(taken);
});
