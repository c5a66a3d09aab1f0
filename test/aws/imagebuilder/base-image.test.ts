import { toBaseImage } from '../../../lib/aws/imagebuilder/base-image';

test('a system is the newest AMI of it, by the parameter that AWS or its maker publishes', () => {
  expect(toBaseImage('amazon-linux-2023', 'x86_64')).toBe(
    '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  );
  expect(toBaseImage('ubuntu-24.04', 'arm64')).toBe(
    '/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id',
  );
});

test.each(['/acme/base-ami', 'ami-0a1b2c3d4e5f60718', 'constructor'])('%s stands for itself', (base) => {
  expect(toBaseImage(base, 'x86_64')).toBe(base);
});
