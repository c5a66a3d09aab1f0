import { found, withActions } from '../../../helpers/definition';

const build = (directory: string) => withActions(`{ build: a, recipe: npm, artifacts: { site: "${directory}" } }`);

test.each(['dist', 'packages/site/dist', '.', './dist', 'a..b'])('%s is within the source', (directory) => {
  expect(found('BadPath', build(directory))).toEqual([]);
});

test.each(['/dist', '../dist', 'a/../../b', '~/dist', 'C:/dist'])('%s is not', (directory) => {
  expect(found('BadPath', build(directory))).toEqual([
    `"${directory}" · build "a": "${directory}" is no path within the source`,
  ]);
});

test('buildspecs and reports are within the source too', () => {
  expect(found('BadPath', withActions('{ build: a, buildspec: /etc/passwd }'))).toHaveLength(1);
  expect(
    found('BadPath', withActions('{ test: a, recipe: npm, reports: { junit: ["**/junit.xml", "../b.xml"] } }')),
  ).toHaveLength(1);
});

test.each([
  ['recipe: npm, artifacts: { a: { files: ["*.js", "../*.jar"], directory: dist } }', '../*.jar'],
  ['recipe: go, artifacts: { a: { package: deb, config: ../nfpm.yaml } }', '../nfpm.yaml'],
  ['recipe: docker, artifacts: { a: { image: shop/api, context: api, dockerfile: /Dockerfile } }', '/Dockerfile'],
])('what an artifact names is within the source too: %s', (keys, path) => {
  expect(found('BadPath', withActions(`{ build: b, ${keys} }`))).toEqual([
    expect.stringContaining(`build "b": "${path}" is no path within the source`),
  ]);
});

test('an artifact of CodePipeline’s own commands is within the source too', () => {
  expect(found('BadPath', withActions('{ compute: c, commands: [x], artifacts: { a: ../out } }'))).toHaveLength(1);
});
