import { anyStages, found, withPipeline } from '../../helpers/definition';

const withPush = (push: string) =>
  withPipeline('source: { codecommit: shop }', `triggers: [{ push: ${push} }]`, anyStages);

test.each([
  ['{ paths: ["/src/**"] }', '"/src/**" · "/src/**" under paths matches nothing'],
  [
    '{ paths: { include: ["src/**"], exclude: ["./docs/**"] } }',
    '"./docs/**" · "./docs/**" under paths matches nothing',
  ],
  ['{ paths: ["../**"] }', '"../**" · "../**" under paths matches nothing'],
  ['{ branches: [main, refs/heads/next] }', 'refs/heads/next · "refs/heads/next" under branches matches nothing'],
  ['{ tags: { include: ["refs/tags/r-*"] } }', '"refs/tags/r-*" · "refs/tags/r-*" under tags matches nothing'],
])('%s never lets anything through', (push, said) => {
  expect(found('BadGlob', withPush(push))).toEqual([said]);
});

test('other globs do', () => {
  expect(found('BadGlob', withPush('{ branches: ["release/**"], paths: ["**/*.md", ".github/**", "..a"] }'))).toEqual(
    [],
  );
});
