import { toBatch } from '../../../lib/synthesis/model/batch';

test('a matrix and a fan-out say how many builds there are', () => {
  expect(toBatch({ matrix: { NODE: ['20', '22'] } })).toEqual({
    kind: 'matrix',
    variables: { NODE: ['20', '22'] },
    fastFail: false,
    combine: false,
  });
  expect(toBatch({ fanout: 3, fastFail: true, combine: true })).toEqual({
    kind: 'fanout',
    parallelism: 3,
    fastFail: true,
    combine: true,
  });
});

test('a list and a graph say each build', () => {
  const plain = { identifier: 'a', needs: [], env: {}, ignoreFailure: false };
  expect(toBatch({ list: { a: {} } })).toMatchObject({ kind: 'list', builds: [plain] });
  const b = { needs: ['a'], env: { A: '1' }, buildspec: 'b.yml', ignoreFailure: true };
  expect(toBatch({ graph: { a: {}, b } })).toMatchObject({ kind: 'graph', builds: [plain, { identifier: 'b', ...b }] });
});
