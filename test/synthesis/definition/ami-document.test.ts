import { amiDocument } from '../../../lib/synthesis/definition/ami-document';

const takes = (value: unknown) => amiDocument.safeParse(value).success;

test.each([
  {},
  { base: 'ubuntu-24.04', architecture: 'arm64', install: ['dnf install -y nodejs22'], verify: ['true'], volume: 16 },
  { components: ['arn:aws:imagebuilder:ap-northeast-2:aws:component/agent/x.x.x'], instance: 'c7i.large' },
  { network: { subnet: 'subnet-0a1b2c3d4e5f60718', securityGroups: ['sg-0a1b2c3d4e5f60718'] } },
])('%j is how an AMI is baked', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { base: '' },
  { architecture: 'x86' },
  { install: 'dnf install -y nodejs22' },
  { install: [] },
  { volume: '16 GiB' },
  { network: { subnet: 'subnet-0a1b2c3d4e5f60718' } },
  { recipe: 'npm' },
])('%j is not', (value) => {
  expect(takes(value)).toBe(false);
});
