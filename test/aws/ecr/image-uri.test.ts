import { replaceRegistries, repositoriesIn } from '../../../lib/aws/ecr/image-uri';

test.each([
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.2.0', '127.0.0.1:4000/shop/api:1.2.0'],
  ['FROM 111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/base', 'FROM 127.0.0.1:4000/base'],
  ['"111122223333.dkr.ecr-fips.us-east-1.amazonaws.com"', '"127.0.0.1:4000"'],
  [
    '111122223333.dkr.ecr.eu-west-1.amazonaws.com.example.org/x',
    '111122223333.dkr.ecr.eu-west-1.amazonaws.com.example.org/x',
  ],
  ['x111122223333.dkr.ecr.eu-west-1.amazonaws.com/x', 'x111122223333.dkr.ecr.eu-west-1.amazonaws.com/x'],
  ['public.ecr.aws/docker/library/node:22', 'public.ecr.aws/docker/library/node:22'],
])('%s leads to %s', (text, expected) => {
  expect(replaceRegistries(text, '127.0.0.1:4000')).toBe(expected);
});

test('the repositories of a text are named once each, without tag or digest', () => {
  const host = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
  const text = `${host}/shop/api:1.2.0 ${host}/shop/api@sha256:00 {"value":"${host}/web"} ${host}`;
  expect(repositoriesIn(text)).toEqual(['shop/api', 'web']);
});
