import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { DEFAULT_IMAGE, isManagedImage } from '../../../lib/aws/codebuild/image';

it('is an image that the CDK knows as one of AWS’s', () => {
  expect(DEFAULT_IMAGE).toBe(LinuxBuildImage.STANDARD_7_0.imageId);
});

it('tells AWS’s images from others', () => {
  expect(isManagedImage('aws/codebuild/amazonlinux-x86_64-standard:5.0')).toBe(true);
  expect(isManagedImage('public.ecr.aws/docker/library/node:22')).toBe(false);
});
