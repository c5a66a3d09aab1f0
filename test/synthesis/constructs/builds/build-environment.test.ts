import { toBuildEnvironment } from '../../../../lib/synthesis/constructs/builds/build-environment';
import type { Machine } from '../../../../lib/synthesis/model/machine';

const digest = `sha256:${'0c'.repeat(32)}`;

test.each<[Machine, object]>([
  [
    { kind: 'container', size: 'small', architecture: 'x86_64' },
    {
      type: 'LINUX_CONTAINER',
      computeType: 'BUILD_GENERAL1_SMALL',
      image: 'aws/codebuild/amazonlinux-x86_64-standard:6.0',
    },
  ],
  [
    { kind: 'container', size: '2xlarge', architecture: 'x86_64' },
    {
      type: 'LINUX_CONTAINER',
      computeType: 'BUILD_GENERAL1_2XLARGE',
      image: 'aws/codebuild/amazonlinux-x86_64-standard:6.0',
    },
  ],
  [
    { kind: 'container', size: 'xlarge', architecture: 'arm64' },
    {
      type: 'ARM_CONTAINER',
      computeType: 'BUILD_GENERAL1_XLARGE',
      image: 'aws/codebuild/amazonlinux-aarch64-standard:4.0',
    },
  ],
  [
    { kind: 'fleet', fleetArn: 'arn:aws:codebuild:eu-west-1:111122223333:fleet/f:1', architecture: 'arm64' },
    {
      type: 'ARM_CONTAINER',
      computeType: 'BUILD_GENERAL1_SMALL',
      fleet: { fleetArn: 'arn:aws:codebuild:eu-west-1:111122223333:fleet/f:1' },
      image: 'aws/codebuild/amazonlinux-aarch64-standard:4.0',
    },
  ],
])('%j is what CodeBuild calls so', (machine, expected) => {
  expect(toBuildEnvironment({ machine })).toEqual({
    ...expected,
    imagePullCredentialsType: 'CODEBUILD',
    privilegedMode: false,
  });
});

test('on Lambda compute the runtime chooses the image, which CodeBuild fetches without being told how', () => {
  const machine = { kind: 'lambda', memoryGb: 10, architecture: 'x86_64' } as const;
  expect(toBuildEnvironment({ machine, runtimes: { golang: '1.24' } })).toEqual({
    type: 'LINUX_LAMBDA_CONTAINER',
    computeType: 'BUILD_LAMBDA_10GB',
    image: 'aws/codebuild/amazonlinux-x86_64-lambda-standard:go1.24',
    privilegedMode: false,
  });
  expect(toBuildEnvironment({ machine: { ...machine, architecture: 'arm64' } })).toMatchObject({
    type: 'ARM_LAMBDA_CONTAINER',
    image: 'aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs22',
  });
});

test.each([
  `public.ecr.aws/docker/library/node@${digest}`,
  'docker.io/library/node:22',
  `111122223333.dkr.ecr.eu-west-1.amazonaws.com/node@${digest}`,
])('%s stays as it is written, and is pulled with the role’s rights', (image) => {
  expect(toBuildEnvironment({ image })).toMatchObject({ image, imagePullCredentialsType: 'SERVICE_ROLE' });
});

test('an image of CodeBuild that the person chose, privileged, with variables', () => {
  const variables = [{ name: 'A', type: 'PLAINTEXT', value: 'b' }];
  expect(toBuildEnvironment({ image: 'aws/codebuild/standard:8.0', privileged: true, variables })).toEqual({
    type: 'LINUX_CONTAINER',
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/standard:8.0',
    imagePullCredentialsType: 'CODEBUILD',
    privilegedMode: true,
    environmentVariables: variables,
  });
});
