import { replaceRegistries, repositoriesIn, tryRegistryPlace } from '../../../lib/aws/ecr/image-uri';

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

const digest = `sha256:${'a'.repeat(64)}`;

test.each([
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.2.0', '111122223333', 'eu-west-1', 'shop/api'],
  [`444455556666.dkr.ecr.ap-northeast-2.amazonaws.com/node@${digest}`, '444455556666', 'ap-northeast-2', 'node'],
  ['111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/node', '111122223333', 'cn-north-1', 'node'],
  ['111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com/a.b/c_d:x', '111122223333', 'us-gov-west-1', 'a.b/c_d'],
])('%s has a place in a private registry', (image, account, region, repository) => {
  expect(tryRegistryPlace(image)).toEqual({ account, region, repository });
});

test.each([
  'aws/codebuild/standard:7.0',
  'node:22',
  `public.ecr.aws/docker/library/node@${digest}`,
  '1111.dkr.ecr.eu-west-1.amazonaws.com/shop/api',
  '111122223333.dkr.ecr.eu-west-1.amazonaws.com.acme.example/shop/api',
  'acme.example/111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api',
  '',
])('%j has none', (image) => {
  expect(tryRegistryPlace(image)).toBeUndefined();
});
