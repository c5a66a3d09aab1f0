import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { toImageBuild } from '../../../../lib/synthesis/constructs/builds/image-build';
import type { ImageArtifact } from '../../../../lib/synthesis/model/artifact';
import { aBuild } from '../../../helpers/delivery';
import { aContext, aStack, theOnly } from '../../../helpers/stack';

const anImage = (but: Partial<ImageArtifact> = {}): ImageArtifact => ({
  kind: 'image',
  name: 'api',
  repository: 'shop/api',
  managed: true,
  context: 'packages/api',
  dockerfile: 'Dockerfile',
  ...but,
});
const docker = { kind: 'recipe', recipe: 'docker', run: [], packages: [] } as const;

const stack = aStack();
const { store } = aContext(stack);
const imageBuild = (...artifacts: readonly ImageArtifact[]) =>
  toImageBuild(
    new Construct(stack, `Build${stack.node.children.length}`),
    aBuild('b', { way: docker, artifacts }),
    store,
  );

const managed = imageBuild(anImage());
const again = imageBuild(anImage({ name: 'other', context: '.', dockerfile: 'docker/api.Dockerfile' }));
const existing = imageBuild(anImage({ repository: 'base/node', managed: false }));
const template = Template.fromStack(stack);
const valuesOf = ({ variables }: typeof managed): Record<string, unknown> =>
  Object.fromEntries(variables.map(({ name, value }) => [name, stack.resolve(value)]));

test('a managed repository is made once, whoever pushes to it: tags that stay, scanned, under the pipeline’s key', () => {
  const [[id, repository] = []] = Object.entries(template.findResources('AWS::ECR::Repository'));
  expect(id).toMatch(/^Images/);
  expect(theOnly(template, 'AWS::ECR::Repository')).toMatchObject({
    RepositoryName: 'shop/api',
    ImageTagMutability: 'IMMUTABLE',
    ImageScanningConfiguration: { ScanOnPush: true },
    EncryptionConfiguration: {
      EncryptionType: 'KMS',
      KmsKey: { 'Fn::GetAtt': [expect.stringMatching(/^ArtifactsKey/), 'Arn'] },
    },
  });
  expect(repository).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(repository?.['Properties']).not.toHaveProperty('EmptyOnDelete');
});

test('images go after a day without a tag, and when they are as old as artifacts may become', () => {
  const { LifecyclePolicy: policy } = theOnly(template, 'AWS::ECR::Repository') as {
    LifecyclePolicy: { LifecyclePolicyText: string };
  };
  const { rules } = JSON.parse(policy.LifecyclePolicyText) as { rules: { selection: unknown }[] };
  expect(rules.map(({ selection }) => selection)).toEqual([
    { tagStatus: 'untagged', countType: 'sinceImagePushed', countNumber: 1, countUnit: 'days' },
    { tagStatus: 'any', countType: 'sinceImagePushed', countNumber: 365, countUnit: 'days' },
  ]);
});

test('a build is told the repository, and its paths in the source', () => {
  expect(valuesOf(managed)).toEqual({
    REPOSITORY_URI: { 'Fn::GetAtt': [expect.stringMatching(/^Images/), 'RepositoryUri'] },
    CONTEXT: 'packages/api',
    DOCKERFILE: 'packages/api/Dockerfile',
  });
  expect(valuesOf(again)).toMatchObject({ CONTEXT: '.', DOCKERFILE: 'docker/api.Dockerfile' });
  expect(valuesOf(existing)).toMatchObject({
    REPOSITORY_URI: {
      'Fn::Join': ['', ['111122223333.dkr.ecr.ap-northeast-2.', { Ref: 'AWS::URLSuffix' }, '/base/node']],
    },
  });
});

test('it may push to that repository, see what is there, and log in to the registry', () => {
  const statements = existing.statements.map((statement) => stack.resolve(statement.toStatementJson()));
  expect(statements).toEqual([
    {
      Effect: 'Allow',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:UploadLayerPart',
        'ecr:CompleteLayerUpload',
        'ecr:PutImage',
      ],
      Resource: 'arn:aws:ecr:ap-northeast-2:111122223333:repository/base/node',
    },
    { Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
  ]);
});

test('only a build by the recipe is privileged; any other needs nothing of it', () => {
  expect(managed.privileged).toBe(true);
  expect(toImageBuild(stack, aBuild('plain'), store)).toEqual({ privileged: false, variables: [], statements: [] });
  expect(toImageBuild(stack, aBuild('check', { verb: 'test', way: docker }), store)).toMatchObject({
    privileged: true,
    variables: [],
  });
});
