import { randomBytes } from 'node:crypto';
import { drawCredentials, trySigner } from '../../../lib/rehearsal/endpoint/credentials';

test('a key id has the form of AWS’s, and is another one each time', () => {
  const [one, two] = [drawCredentials(randomBytes), drawCredentials(randomBytes)];
  expect(one.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
  expect(one.accessKeyId).not.toBe(two.accessKeyId);
  expect(one.secretAccessKey).toMatch(/^[\w-]{40}$/);
});

/** The header of AWS's "Signature Version 4" documentation. */
test('the signer is read from the Authorization header', () => {
  const header =
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range, Signature=fe5f80';
  expect(trySigner(header, new URLSearchParams())).toEqual({
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    region: 'us-east-1',
    service: 's3',
  });
});

test('the signer of a presigned URL is read from its query', () => {
  const query = new URLSearchParams('X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130721%2Fus-east-1%2Fs3%2Faws4_request');
  expect(trySigner(undefined, query)?.accessKeyId).toBe('AKIAIOSFODNN7EXAMPLE');
});

test.each([undefined, '', 'Basic eDp5', 'Bearer AKIAIOSFODNN7EXAMPLE', 'AWS4-HMAC-SHA256 Credential=AKIA'])(
  'nobody signed with %s',
  (header) => {
    expect(trySigner(header, new URLSearchParams())).toBeUndefined();
  },
);
