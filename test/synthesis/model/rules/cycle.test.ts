import { found, problemsOf, withActions } from '../../../helpers/definition';

const build = (name: string, takes: string, makes: string) =>
  `{ build: ${name}, commands: [x], artifact: ${takes}, artifacts: { ${makes}: dist } }`;

test('a chain is no cycle', () => {
  expect(found('Cycle', withActions(build('a', 'Source', 'x'), build('b', 'x', 'y')))).toEqual([]);
});

test('an action that takes what it makes itself', () => {
  expect(found('Cycle', withActions(build('a', 'x', 'x')))).toEqual([
    'build: a · build "a" needs what it makes itself',
  ]);
});

test('two actions that need each other are told once, and not as being too early', () => {
  const problems = problemsOf(withActions(build('a', 'y', 'x'), build('b', 'x', 'y')));
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'Cycle: build "a" needs build "b" needs build "a": none of them can be first',
  ]);
});

test('references and artifacts make a cycle together', () => {
  const text = withActions(
    '{ build: a, commands: [x], env: { URL: "${staging.site.url}" }, artifacts: { site: dist } }',
    '{ deploy: site, environment: staging, s3: { website: {} } }',
  );
  expect(found('Cycle', text)).toEqual([
    'build: a · build "a" needs deploy "site" needs build "a": none of them can be first',
  ]);
});
