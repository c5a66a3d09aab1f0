import { found, withActions } from '../../../helpers/definition';

const problems = (batch: string) => found('BadBatch', withActions(`{ test: a, commands: [x], batch: ${batch} }`));

test.each([
  '{ matrix: { NODE: ["20", "22"], DB: [pg] } }',
  '{ list: { unit: {}, e2e: {} } }',
  '{ graph: { a: {}, b: { needs: [a] } } }',
  '{ fanout: 4 }',
])('%s is a batch', (batch) => {
  expect(problems(batch)).toEqual([]);
});

test('a batch is of one to a hundred builds', () => {
  expect(problems('{ fanout: 101 }')).toEqual(['fanout · test "a" is a batch of 101 builds']);
  expect(problems('{ list: {} }')).toEqual(['list · test "a" is a batch of 0 builds']);
  expect(problems('{ matrix: {} }')).toEqual(['matrix · test "a" is a batch of 0 builds']);
});

test('builds have names that CodeBuild takes, and need each other in one direction', () => {
  expect(problems('{ list: { unit-tests: {} } }')).toEqual([
    'unit-tests · test "a": build "unit-tests" has a name that CodeBuild refuses',
  ]);
  expect(problems('{ graph: { compile: {}, report: { needs: [compil] } } }')).toEqual([
    'compil · test "a": build "report" needs "compil", which is no build of the batch',
  ]);
  expect(problems('{ graph: { a: { needs: [b] }, b: { needs: [a] }, c: { needs: [a] } } }')).toEqual([
    'a · test "a": build "a" waits for itself',
    'b · test "a": build "b" waits for itself',
  ]);
});
