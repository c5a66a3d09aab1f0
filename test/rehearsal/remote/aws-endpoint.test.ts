import { isLoopback, toAwsEndpoint } from '../../../lib/rehearsal/remote/aws-endpoint';

test('only what is on this machine is loopback', () => {
  expect(['http://127.0.0.1:5000', 'http://localhost', 'http://[::1]:1', 'http://127.1.2.3'].every(isLoopback)).toBe(
    true,
  );
  const others = ['https://cloudformation.eu-west-1.amazonaws.com', 'http://10.0.0.1', 'http://localhost.example'];
  expect(others.some(isLoopback)).toBe(false);
});

test('the credentials are the person’s own, else dummies', () => {
  expect(toAwsEndpoint('http://127.0.0.1:5000/', {})).toEqual({
    url: 'http://127.0.0.1:5000',
    credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
  });
  const own = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' };
  expect(toAwsEndpoint('http://127.0.0.1:5000', own).credentials).toEqual({
    accessKeyId: 'a',
    secretAccessKey: 'b',
    sessionToken: 'c',
  });
});
