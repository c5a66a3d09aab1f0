import { computeDocument } from '../../../lib/synthesis/definition/compute-document';

test('commands of CodePipeline have no project to say more of', () => {
  const document = {
    compute: 'stamp',
    commands: ['date'],
    artifact: 'Source',
    artifacts: { out: 'out' },
    exports: ['A'],
  };
  expect(computeDocument.parse(document)).toEqual(document);
  expect(computeDocument.safeParse({ ...document, env: { A: '1' } }).success).toBe(false);
  expect(computeDocument.safeParse({ compute: 'stamp' }).success).toBe(false);
});
