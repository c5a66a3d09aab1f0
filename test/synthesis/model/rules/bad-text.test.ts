import { found, withActions, withPipeline } from '../../../helpers/definition';

const build = (value: string) => withActions(`{ build: a, commands: [make], env: { A: ${value} } }`);
// `[{"name":"A","type":"PLAINTEXT","value":"…"}]` is 44 characters without the value, of which 18 are a variable here.
const overhead = 44 + '#{Source.CommitId}'.length;
const variable = (rest: string) => build(`"#{Source.CommitId}${rest}"`);

test('the environment variables of a build that CodePipeline resolves take 1000 characters as JSON', () => {
  expect(found('BadText', variable('x'.repeat(1000 - overhead)))).toEqual([]);
  expect(found('BadText', variable('x'.repeat(1001 - overhead)))).toEqual([
    'env · build "a" has environment variables with #{…} of 1001 characters, as CodePipeline writes them',
  ]);
});

test('what is always the same may be longer, for it stands on the project', () => {
  expect(found('BadText', build('x'.repeat(3000)))).toEqual([]);
});

test('a reference counts for what it stands for, and what JSON escapes for what it becomes', () => {
  const url = 'https://d111111abcdef8.cloudfront.net'.length;
  const site = (rest: number) => variable(`\${staging.site.url}${'x'.repeat(rest)}`);
  expect(found('BadText', site(1000 - overhead - url))).toEqual([]);
  expect(found('BadText', site(1001 - overhead - url))).toHaveLength(1);
  expect(found('BadText', variable('\\"'.repeat(500)))).toHaveLength(1);
});

test.each(['https://acme.example/', '"${staging.site.url}/a"', '"#{variables.PAGE}"'])('%s is a link', (link) => {
  expect(found('BadText', withActions(`{ approve: ok, link: ${link} }`))).toEqual([]);
});

test.each(['www.acme.example', '"${staging.site.bucket}"', `https://acme.example/${'x'.repeat(980)}`])(
  '%s is no link',
  (link) => {
    expect(found('BadText', withActions(`{ approve: ok, link: ${link} }`))).toHaveLength(1);
  },
);

test('a variable of a pipeline is one line', () => {
  const stages = 'stages: [{ name: One, actions: [{ approve: ok }] }]';
  const variable = (value: string) =>
    withPipeline('source: { codecommit: shop }', stages, `variables: { A: ${value} }`);
  expect(found('BadText', variable('"a b"'))).toEqual([]);
  expect(found('BadText', variable('"a\\nb"'))).toEqual(['"a\\nb" · variable "A" has a value of several lines']);
});
