import { lambdaDocument } from '../../../../lib/synthesis/definition/deploys/lambda-document';

const takes = (value: unknown) => lambdaDocument.safeParse(value).success;

test.each([
  { managed: {} },
  { managed: { runtime: 'python3.14', handler: 'index.main', memory: 512, timeout: 900, url: true } },
  { managed: { strategy: { canary: { percent: 10, every: '5m' } }, alarms: { errors: 2 } } },
  { managed: { strategy: { linear: {} }, vpc: { subnets: ['subnet-1'], securityGroups: ['sg-1'] } } },
  { function: 'orders', alias: 'live', strategy: { allAtOnce: {} }, alarms: ['orders-errors'] },
])('%j is a Lambda target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  {},
  { managed: {}, function: 'orders', alias: 'live' },
  { function: 'orders' },
  { function: 'orders', alias: 'live', memory: 512 },
  { managed: { strategy: { canary: {}, linear: {} } } },
  { managed: { strategy: { allAtOnce: { percent: 10 } } } },
  { managed: { vpc: { subnets: ['subnet-1'] } } },
  { managed: { timeout: '10s' } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
