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
