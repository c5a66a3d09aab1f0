import { found, withActions } from '../../../helpers/definition';

const deploy = (beanstalk: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { app: dist } }',
    `{ deploy: app, environment: staging, beanstalk: ${beanstalk} }`,
  );
const stack = 'platform: 64bit Amazon Linux 2023 v6.6.8 running Node.js 22';
const certificate = 'arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

test.each([
  `{ managed: { ${stack}, balanced: false } }`,
  `{ managed: { ${stack}, strategy: { canary: {} }, instances: { least: 3, most: 3 }, zones: 3 } }`,
  '{ managed: { platform: "arn:aws:elasticbeanstalk:ap-northeast-2::platform/Python 3.13 running on 64bit Amazon Linux 2023/4.7.0" } }',
  '{ application: shop, environment: shop-web, label: "shop-#{Source.CommitId}" }',
])('%s is good', (beanstalk) => {
  expect(found('BadBeanstalk', deploy(beanstalk))).toEqual([]);
});

test.each([
  ['{ application: shop, environment: shop-web, label: release/1 }', '"release/1" is no label of a version'],
  [`{ application: shop, environment: shop-web, label: ${'x'.repeat(101)} }`, 'is no label of a version'],
  ['{ application: a/b, environment: shop-web }', '"a/b" is no name of an application'],
  ['{ application: shop, environment: web }', '"web" is no name of an environment'],
  ['{ application: shop, environment: shop-web, url: shop }', '"shop" is no URL'],
  ['{ managed: { platform: nodejs22 } }', '"nodejs22" is no platform'],
  [`{ managed: { ${stack}, instance: small } }`, '"small" is no type of an instance'],
  [`{ managed: { ${stack}, health: health } }`, '"health" is no path'],
  [`{ managed: { ${stack}, zones: 4 } }`, '4 availability zones'],
  [`{ managed: { ${stack}, instances: { least: 4, most: 2 } } }`, 'at most 2 instances are fewer than at least 4'],
  [`{ managed: { ${stack}, strategy: { rolling: { percent: 101 } } } }`, '101 percent are more than all'],
  [
    `{ managed: { ${stack}, balanced: false, strategy: { canary: {} } } }`,
    'it splits traffic, and has no load balancer',
  ],
  [
    `{ managed: { ${stack}, balanced: false, strategy: { rolling: {} } } }`,
    'it changes instances some at a time, and has no load balancer',
  ],
  [
    `{ managed: { ${stack}, balanced: false, domain: a.example, certificate: "${certificate}" } }`,
    'it has a domain, and no load balancer to serve it over TLS',
  ],
])('%s is refused', (beanstalk, message) => {
  expect(found('BadBeanstalk', deploy(beanstalk))).toEqual([expect.stringContaining(message)]);
});

test('an image is no version', () => {
  const text = withActions(
    '{ build: image, recipe: docker, artifacts: { app: { image: shop } } }',
    '{ deploy: app, environment: staging, beanstalk: { application: shop, environment: shop-web } }',
  );
  expect(found('WrongArtifact', text)).toEqual([
    expect.stringContaining('deploy "app" makes a version of files, and "app" is a container image'),
  ]);
});

test('an environment of Elastic Beanstalk is told secrets by their complete ARNs', () => {
  const told = (secret: string, env = '{}') =>
    found(
      'BadBeanstalk',
      deploy(`{ managed: { ${stack}, env: ${env} } }`).replace(
        'staging: {}',
        `staging: { variables: { API: { secret: "${secret}", key: token } } }`,
      ),
    );
  expect(told('arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/api-AbCd12')).toEqual([]);
  expect(told('acme/api', '{ API: none }')).toEqual([]);
  expect(told('acme/api')).toEqual([
    expect.stringContaining('is told to Elastic Beanstalk, which takes a secret by its complete ARN'),
  ]);
});
