import { batchDocument } from '../../../lib/synthesis/definition/batch-document';

const takes = (value: unknown) => batchDocument.safeParse(value).success;

test.each([
  { matrix: { NODE: ['20', '22'] } },
  { list: { unit: {}, e2e: { env: { A: '1' }, buildspec: 'e2e.yml' } }, fastFail: true },
  { graph: { a: {}, b: { needs: ['a'], ignoreFailure: true } }, combine: true },
  { fanout: 4 },
])('%j is a batch', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { matrix: { NODE: [20] } },
  { list: { a: { needs: ['b'] } } },
  { fanout: 0 },
  { fanout: 2, matrix: {} },
  {},
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
