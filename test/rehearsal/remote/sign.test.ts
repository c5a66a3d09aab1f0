import { signRequest } from '../../../lib/rehearsal/remote/sign';

// The published example of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "GET Bucket Lifecycle":
// the same key, day and region, and the signature that AWS prints.
const signature = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  service: 's3',
  region: 'us-east-1',
  time: new Date('2013-05-24T00:00:00Z'),
};

test('the signature is the one that AWS prints for its own example', () => {
  const url = new URL('https://examplebucket.s3.amazonaws.com/?lifecycle=');
  const headers = signRequest({ method: 'GET', url, headers: {}, body: '' }, signature);
  expect(headers['authorization']).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  );
});

test('a session is told', () => {
  const url = new URL('http://127.0.0.1:5000/');
  const headers = signRequest({ method: 'POST', url, headers: {}, body: 'a' }, { ...signature, sessionToken: 'token' });
  expect(headers['x-amz-security-token']).toBe('token');
  expect(headers['authorization']).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token');
});
