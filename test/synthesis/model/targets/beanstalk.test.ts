import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { outputsOf } from '../../../../lib/synthesis/model/target-facts';
import { toBeanstalkTarget } from '../../../../lib/synthesis/model/targets/beanstalk';

function convert(document: Parameters<typeof toBeanstalkTarget>[1]) {
  const conversion = new Conversion();
  return { target: toBeanstalkTarget('app', document, ['beanstalk'], conversion), remarks: conversion.remarks };
}
const platform = '64bit Amazon Linux 2023 v6.6.8 running Node.js 22';
const certificate = 'arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

test('a managed environment has several instances behind a load balancer, changed some at a time', () => {
  const { target } = convert({ managed: { platform } });
  expect(target).toEqual({
    kind: 'managed-beanstalk',
    name: 'app',
    timeoutMinutes: 30,
    platform,
    health: '/',
    env: {},
    instance: 't3.small',
    zones: 2,
    instances: { least: 2, most: 4 },
    strategy: { kind: 'rolling', percent: 30 },
  });
  expect(outputsOf(target)).toEqual(['url', 'application', 'environment']);
});

test('one instance is replaced', () => {
  const { target } = convert({ managed: { platform, balanced: false } });
  expect(target).toMatchObject({ strategy: { kind: 'immutable' } });
  expect(target).not.toHaveProperty('instances');
});

test.each([
  [{ rolling: {} }, { kind: 'rolling', percent: 30 }],
  [{ immutable: {} }, { kind: 'immutable' }],
  [{ canary: {} }, { kind: 'canary', percent: 10, everyMinutes: 10 }],
  [{ canary: { percent: 25, every: '1h' } }, { kind: 'canary', percent: 25, everyMinutes: 60 }],
] as const)('the strategy %j is %j', (strategy, expected) => {
  expect(convert({ managed: { platform, strategy } }).target).toMatchObject({ strategy: expected });
});

test('an environment that exists has a url when it is given', () => {
  const { target } = convert({ application: 'shop', environment: 'shop-web', label: 'x', timeout: '1h' });
  expect(target).toEqual({
    kind: 'beanstalk',
    name: 'app',
    label: 'x',
    timeoutMinutes: 60,
    application: 'shop',
    environment: 'shop-web',
  });
  expect(outputsOf(target)).toEqual(['application', 'environment']);
  const url = 'https://shop.acme.example';
  expect(outputsOf(convert({ application: 'shop', environment: 'shop-web', url }).target)).toContain('url');
});

test('a domain has its certificate, and times have their bounds', () => {
  const domain = 'shop.acme.example';
  expect(convert({ managed: { platform, domain, certificate } }).target).toMatchObject({
    domain: { name: domain, certificateArn: certificate },
  });
  expect(convert({ managed: { platform, domain } }).remarks).toMatchObject([
    { code: 'HalfADomain', path: ['beanstalk', 'managed', 'domain'] },
  ]);
  expect(convert({ managed: { platform, certificate } }).remarks).toMatchObject([
    { code: 'HalfADomain', message: 'environment "app" has a certificate and no domain' },
  ]);
  expect(
    convert({ managed: { platform, timeout: '1m', strategy: { canary: { every: '1m' } } } }).remarks,
  ).toMatchObject([
    { code: 'BadDuration', path: ['beanstalk', 'managed', 'timeout'] },
    { code: 'BadDuration', path: ['beanstalk', 'managed', 'strategy', 'canary', 'every'] },
  ]);
});
