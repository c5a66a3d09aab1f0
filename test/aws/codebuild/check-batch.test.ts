import { checkBatch } from '../../../lib/aws/codebuild/check-batch';

function graph(waits: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const builds = Object.entries(waits).map(([identifier, names]) => ({ identifier, 'depend-on': names }));
  return checkBatch({ 'build-graph': builds }).map(({ path, message }) => `${path.join('.')} ${message}`);
}

it('has nothing against builds that wait for one another in some order', () => {
  expect(graph({ d: ['b', 'c'], b: ['a'], c: ['a'], a: [] })).toEqual([]);
});

it('tells each circle once, with the whole way', () => {
  expect(graph({ a: ['a'], b: ['c'], c: ['d'], d: ['b', 'e'], e: [] })).toEqual([
    'build-graph.0.depend-on waits for itself: a → a',
    'build-graph.1.depend-on waits for itself: b → c → d → b',
  ]);
});

it('tells an identifier that comes twice in a list', () => {
  expect(checkBatch({ 'build-list': [{ identifier: 'a' }, { identifier: 'b' }, { identifier: 'a' }] })).toMatchObject([
    { path: ['build-list', 2, 'identifier'], code: 'DuplicateBuildIdentifier' },
  ]);
});
