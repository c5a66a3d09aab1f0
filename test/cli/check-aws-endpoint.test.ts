import { checkAwsEndpoint } from '../../lib/cli/check-aws-endpoint';

test('a URL of this machine is good, another one when a person says so', () => {
  expect(checkAwsEndpoint(undefined, false)).toEqual([]);
  expect(checkAwsEndpoint('http://127.0.0.1:5000', false)).toEqual([]);
  expect(checkAwsEndpoint('https://aws.example', true)).toEqual([]);
  expect(checkAwsEndpoint('https://aws.example', false)[0]).toMatchObject({
    message: '--aws-endpoint https://aws.example is not on this machine: what is deployed there is really deployed',
    hint: 'say --allow-remote, too, when that is meant',
  });
});

test.each(['127.0.0.1:5000', 'ftp://127.0.0.1', 'http://127.0.0.1/path', 'http://'])('%s is no endpoint', (url) => {
  expect(checkAwsEndpoint(url, false)[0]?.code).toBe('BadArgument');
});
