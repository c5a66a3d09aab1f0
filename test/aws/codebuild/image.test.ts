import {
  LinuxArmBuildImage,
  LinuxArmLambdaBuildImage,
  LinuxBuildImage,
  LinuxLambdaBuildImage,
} from 'aws-cdk-lib/aws-codebuild';
import { isOfCodeBuild, lambdaTags, standardImages, toLambdaImage } from '../../../lib/aws/codebuild/image';

it('is an image that the CDK knows as one of AWS’s', () => {
  expect(standardImages.x86_64).toBe(LinuxBuildImage.AMAZON_LINUX_2023_6.imageId);
  expect(standardImages.arm64).toBe(LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_4_0.imageId);
});

/** The ids of a class's images. */
const idsOf = (images: object) =>
  Object.values(images).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'imageId' in one ? [String(one.imageId)] : [],
  );

it('has the images for Lambda compute that the CDK knows, and no others', () => {
  const of = (architecture: string) =>
    lambdaTags.map((tag) => `aws/codebuild/amazonlinux-${architecture}-lambda-standard:${tag}`).sort();
  expect(of('x86_64')).toEqual(idsOf(LinuxLambdaBuildImage).sort());
  expect(of('aarch64')).toEqual(idsOf(LinuxArmLambdaBuildImage).sort());
});

test.each([
  [{ nodejs: '24' }, 'nodejs24'],
  [{ nodejs: '20.x' }, 'nodejs20'],
  [{ java: 'corretto21' }, 'corretto21'],
  [{ golang: '1.24' }, 'go1.24'],
  [{ python: '3.13', nodejs: '24' }, 'python3.13'],
  [{ dotnet: '8.0' }, 'dotnet8'],
  [{ ruby: '3.4' }, 'ruby3.4'],
  [{ php: '8.3', ruby: '3.2' }, 'ruby3.2'],
  [{ android: '29' }, 'nodejs22'],
  [{}, 'nodejs22'],
] as const)('Lambda compute runs %j in the image %s', (runtimes, tag) => {
  expect(toLambdaImage('x86_64', runtimes)).toBe(`aws/codebuild/amazonlinux-x86_64-lambda-standard:${tag}`);
  expect(toLambdaImage('arm64', runtimes)).toBe(`aws/codebuild/amazonlinux-aarch64-lambda-standard:${tag}`);
});

it('knows CodeBuild’s own from any other', () => {
  expect(isOfCodeBuild('aws/codebuild/standard:7.0')).toBe(true);
  expect(isOfCodeBuild('public.ecr.aws/codebuild/amazonlinux-x86_64-standard:5.0')).toBe(false);
});
