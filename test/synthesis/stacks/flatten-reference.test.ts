import { flattenReference } from '../../../lib/synthesis/stacks/flatten-reference';

test.each<[unknown, string]>([
  ['arn:aws:s3:::site/*', 'arn:aws:s3:::site/*'],
  [{ Ref: 'Bucket' }, '<Bucket>'],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '<Bucket.Arn>'],
  [{ 'Fn::ImportValue': 'staging:Bucket' }, 'staging:Bucket'],
  [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] }, '<Bucket.Arn>/*'],
  [{ 'Fn::Select': [0, ['a']] }, '{"Fn::Select":[0,["a"]]}'],
])('%j is written %s', (value, expected) => {
  expect(flattenReference(value)).toBe(expected);
});
