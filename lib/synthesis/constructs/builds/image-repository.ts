import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ImageArtifact } from '../../model/artifact';
import type { ArtifactStore } from '../artifact-store';

/** A repository that images are pushed to. */
export interface ImageRepository {
  readonly arn: string;
  /** `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api`. */
  readonly uri: string;
}

/** The repository of an image: found by its name, or made, once in a stack whoever pushes to it. */
export function toImageRepository(
  scope: Construct,
  { repository, managed }: ImageArtifact,
  store: ArtifactStore,
): ImageRepository {
  const stack = core.Stack.of(scope);
  if (managed) return toAttributes(findOrMake(stack, repository, store));
  return {
    arn: stack.formatArn({ service: 'ecr', resource: 'repository', resourceName: repository }),
    uri: `${stack.account}.dkr.ecr.${stack.region}.${stack.urlSuffix}/${repository}`,
  };
}

/** Beside the pipeline, so that it stays the same repository when another action is the first to push. */
function findOrMake(stack: core.Stack, name: string, store: ArtifactStore): ecr.Repository {
  const images = stack.node.tryFindChild('Images') ?? new Construct(stack, 'Images');
  const found = images.node.tryFindChild(name) as ecr.Repository | undefined;
  return found ?? make(images as Construct, name, store);
}

/** Kept when the stack goes: what runs elsewhere was pulled from it. A tag stays with its image. */
function make(images: Construct, name: string, store: ArtifactStore): ecr.Repository {
  return new ecr.Repository(images, name, {
    repositoryName: name,
    imageTagMutability: ecr.TagMutability.IMMUTABLE,
    imageScanOnPush: true,
    encryption: ecr.RepositoryEncryption.KMS,
    encryptionKey: store.key,
    lifecycleRules: [
      {
        description: 'Without a tag after a day',
        tagStatus: ecr.TagStatus.UNTAGGED,
        maxImageAge: core.Duration.days(1),
      },
      {
        description: "As old as the pipeline's artifacts may become",
        maxImageAge: core.Duration.days(store.keepDays),
      },
    ],
    removalPolicy: core.RemovalPolicy.RETAIN,
  });
}

function toAttributes(repository: ecr.Repository): ImageRepository {
  const resource = repository.node.defaultChild as ecr.CfnRepository;
  return { arn: resource.attrArn, uri: resource.attrRepositoryUri };
}
