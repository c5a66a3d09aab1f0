import { beanstalkDocument } from '../../../../lib/synthesis/definition/deploys/beanstalk-document';

const takes = (value: unknown) => beanstalkDocument.safeParse(value).success;

const platform = '64bit Amazon Linux 2023 v6.6.8 running Node.js 22';

test.each([
  { managed: { platform } },
  { managed: { platform, env: { LOG_LEVEL: 'info' }, balanced: false, strategy: { immutable: {} } } },
  { managed: { platform, instances: { least: 1 }, strategy: { canary: { percent: 10, every: '10m' } } } },
  { application: 'shop', environment: 'shop-production', label: '#{Source.CommitId}', timeout: '30m' },
])('%j is a Beanstalk target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { managed: {} },
  { managed: { platform }, application: 'shop', environment: 'shop-production' },
  { application: 'shop' },
  { application: 'shop', environment: 'shop-production', strategy: { immutable: {} } },
  { managed: { platform, strategy: { rolling: {}, immutable: {} } } },
  { managed: { platform, strategy: { blueGreen: {} } } },
  { managed: { platform, env: { PORT: 8080 } } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
