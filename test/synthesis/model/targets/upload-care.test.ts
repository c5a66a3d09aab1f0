import { tryUploadCare } from '../../../../lib/synthesis/model/targets/upload-care';

test('who asks for nothing has CodePipeline’s own action', () => {
  expect(tryUploadCare({})).toBeUndefined();
  expect(tryUploadCare({ prune: false })).toBeUndefined();
});

test('true invalidates all', () => {
  expect(tryUploadCare({ invalidate: true })).toEqual({ headers: [], invalidate: ['/*'], prune: false });
  expect(tryUploadCare({ headers: [{ files: '*', cacheControl: 'x' }], invalidate: ['/a'], prune: true })).toEqual({
    headers: [{ files: '*', cacheControl: 'x' }],
    invalidate: ['/a'],
    prune: true,
  });
});
