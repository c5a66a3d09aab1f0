import { toObjectMetadata } from '../../../lib/rehearsal/endpoint/to-object-metadata';

test('what a request says of an object is kept, and how its body comes is not', () => {
  const headers = {
    'content-type': 'text/css',
    'cache-control': 'no-cache',
    'content-encoding': 'gzip, aws-chunked',
    'x-amz-meta-digest': '9f86',
    'x-amz-checksum-crc32': 'AAAA',
  };
  expect(toObjectMetadata(headers)).toEqual({
    contentType: 'text/css',
    cacheControl: 'no-cache',
    contentEncoding: 'gzip',
    custom: { digest: '9f86' },
  });
  expect(toObjectMetadata({ 'content-encoding': 'aws-chunked' })).toEqual({});
});
