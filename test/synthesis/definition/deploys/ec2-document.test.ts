import { ec2Document } from '../../../../lib/synthesis/definition/deploys/ec2-document';

const takes = (value: unknown) => ec2Document.safeParse(value).success;

const tag = { Role: 'web' };

test.each([
  { directory: '/opt/app', after: 'scripts/start.sh', tag },
  { directory: '/opt/app', before: 'scripts/stop.sh', after: 'scripts/start.sh', tag, batch: '50%' },
  { spec: 'deployspec.yaml', tag, nodes: 'managedNodes', batch: 2, errors: 1, targetGroups: ['shop-web', 'shop-api'] },
])('%j is an EC2 target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { tag },
  { directory: '/opt/app', after: 'scripts/start.sh' },
  { directory: '/opt/app', tag },
  { directory: '/opt/app', after: 'scripts/start.sh', spec: 'deployspec.yaml', tag },
  { spec: 'deployspec.yaml', before: 'scripts/stop.sh', tag },
  { spec: 'deployspec.yaml', tag, batch: 0 },
  { spec: 'deployspec.yaml', tag, nodes: 'onPremises' },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
