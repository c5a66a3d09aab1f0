import { findProject, isInlineBuildspec } from '../../lib/assembly/project';
import { factsOf } from '../helpers/facts';

const { projects } = factsOf(`Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: packages
      TimeoutInMinutes: 20
      Cache: { Type: S3 }
      EncryptionKey: !GetAtt Key.Arn
      Environment:
        Type: WINDOWS_SERVER_2022_CONTAINER
        Image: !ImportValue image
        ComputeType: BUILD_GENERAL1_LARGE
        EnvironmentVariables:
          - { Name: COUNT, Value: 3 }
          - { Name: TOKEN, Type: SECRETS_MANAGER, Value: shop/token }
      Source: { BuildSpec: !Join ["\\n", ["version: 0.2", !Sub "# \${AWS::Region}"]] }
  Bare:
    Type: AWS::CodeBuild::Project
    Properties: { Environment: { Type: LINUX_CONTAINER, Image: "x:1", ComputeType: S } }
  Key: { Type: AWS::KMS::Key }`);

test('a project is read with its buildspec, variables, image, cache and time', () => {
  expect(projects[0]).toEqual({
    stack: 'shop',
    logicalId: 'Build',
    name: 'packages',
    arn: 'arn:aws:codebuild:us-east-1:111122223333:project/packages',
    buildspec: 'version: 0.2\n# us-east-1',
    environment: [
      { name: 'COUNT', value: '3', type: 'PLAINTEXT' },
      { name: 'TOKEN', value: 'shop/token', type: 'SECRETS_MANAGER' },
    ],
    image: { unknown: 'ImportValue image' },
    computeType: 'BUILD_GENERAL1_LARGE',
    environmentType: 'WINDOWS_SERVER_2022_CONTAINER',
    timeoutMinutes: 20,
    cacheType: 'S3',
    encryptionKey: expect.stringMatching(
      /^arn:aws:kms:us-east-1:111122223333:key\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    ),
  });
});

test("a project that says little has CodeBuild's defaults", () => {
  expect(projects[1]).toMatchObject({ timeoutMinutes: 60, cacheType: 'NO_CACHE', environment: [] });
  expect(projects[1]).not.toHaveProperty('buildspec');
});

test('a project is found by its name or its ARN', () => {
  expect(findProject(projects, 'packages')?.logicalId).toBe('Build');
  expect(findProject(projects, 'arn:aws:codebuild:us-east-1:111122223333:project/packages')?.logicalId).toBe('Build');
  expect(findProject(projects, 'Build')).toBeUndefined();
});

test.each([
  ['version: 0.2\nphases: {}', true],
  ['{"version":"0.2"}', true],
  ['version: 0.2', true],
  ['ci/build.yml', false],
  ['arn:aws:s3:::bucket/build.yml', false],
])('%j is inline: %s', (buildspec, inline) => {
  expect(isInlineBuildspec(buildspec)).toBe(inline);
});
