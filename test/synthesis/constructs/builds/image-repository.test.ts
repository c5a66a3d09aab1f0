import { Template } from 'aws-cdk-lib/assertions';
import { toImageRepository } from '../../../../lib/synthesis/constructs/builds/image-repository';
import type { ImageArtifact } from '../../../../lib/synthesis/model/artifact';
import { aContext, aStack, flat, theOnly } from '../../../helpers/stack';

const anImage = (repository: string, managed: boolean): ImageArtifact => ({
  ...{ kind: 'image', name: 'api', context: '.', dockerfile: 'Dockerfile' },
  ...{ repository, managed },
});

const stack = aStack();
const { store } = aContext(stack);
const made = [1, 2].map(() => toImageRepository(stack, anImage('shop/api', true), store));
const existing = toImageRepository(stack, anImage('base/node', false), store);
const template = Template.fromStack(stack);

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

test('who pushes to it first makes no difference, and one that exists is known by its name', () => {
  const [first, second] = made.map(({ arn, uri }) => stack.resolve({ arn, uri }));
  expect(first).toEqual(second);
  expect(existing.arn).toBe('arn:aws:ecr:ap-northeast-2:111122223333:repository/base/node');
  expect(flat(stack.resolve(existing.uri))).toBe('111122223333.dkr.ecr.ap-northeast-2.<AWS::URLSuffix>/base/node');
});
