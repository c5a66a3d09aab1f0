import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { DEFAULT_IMAGE } from '../../../lib/aws/codebuild/image';

it('is an image that the CDK knows as one of AWS’s', () => {
  expect(DEFAULT_IMAGE).toBe(LinuxBuildImage.STANDARD_7_0.imageId);
});
