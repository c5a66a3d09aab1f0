import { found, withActions } from '../../../helpers/definition';

const build = (provider: string, url = 'https://ci.acme.example') =>
  `{ build: a, jenkins: { provider: ${provider}, url: "${url}", project: shop } }`;

test('a provider has a name, and its server a URL', () => {
  expect(found('BadJenkins', withActions(build('Acme')))).toEqual([]);
  expect(found('BadJenkins', withActions(build('"Acme CI"', 'ci.acme.example')))).toEqual([
    '"Acme CI" · build "a": "Acme CI" is no name of a provider',
    '"ci.acme.example" · build "a": "ci.acme.example" is no URL',
  ]);
});

test('two pipelines do not register the same provider', () => {
  const pipeline = (name: string) =>
    `  ${name}: { source: { codecommit: ${name} }, stages: [{ name: One, actions: [${build('{ managed: Acme }')}] }] }`;
  expect(found('BadJenkins', `pipelines:\n${pipeline('one')}\n${pipeline('two')}\n`)).toHaveLength(1);
});
