import { toKnownConfiguration } from '../../lib/rehearsal/configuration';

test('what no file says is left out', () => {
  expect(toKnownConfiguration({ BucketName: 'site', KMSKey: { unknown: 'Ref Key' } })).toEqual({ BucketName: 'site' });
});
