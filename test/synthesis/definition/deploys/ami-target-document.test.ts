import { amiTargetDocument } from '../../../../lib/synthesis/definition/deploys/ami-target-document';

const takes = (value: unknown) => amiTargetDocument.safeParse(value).success;

test.each([
  { managed: {} },
  { managed: { instances: { least: 3 } }, minimumHealthy: 0, warmUp: '5m', timeout: '120m' },
  { managed: {}, checkpoints: { at: [10, 50], pause: '10m' } },
  { group: 'shop-web', template: 'lt-0a1b2c3d4e5f60718', role: 'shop-web', alarms: 'shop-web-errors' },
])('%j is an AMI target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  {},
  { managed: {}, group: 'shop-web', template: 'lt-0a1b2c3d4e5f60718' },
  { group: 'shop-web' },
  { managed: {}, minimumHealthy: 101 },
  { managed: {}, checkpoints: { at: [] } },
  { managed: {}, checkpoints: { at: [0, 50] } },
  { managed: {}, url: 'https://www.acme.example/' },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
