import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { BuildAction } from '../../model/action';
import type { ImageArtifact } from '../../model/artifact';
import type { ArtifactStore } from '../artifact-store';
import { toPushStatements } from './image-access';
import { type ImageRepository, toImageRepository } from './image-repository';

/** What a project needs besides so that its builds make container images. */
export interface ImageBuild {
  /** Whether Docker runs inside of the builds. */
  readonly privileged: boolean;
  /** What the recipe `docker` takes. */
  readonly variables: readonly codebuild.CfnProject.EnvironmentVariableProperty[];
  /** The right to push. */
  readonly statements: readonly iam.PolicyStatement[];
}

/** What a build or a test of the recipe `docker` needs, with the repository that it pushes to; of any other nothing. */
export function toImageBuild(scope: Construct, { way, artifacts }: BuildAction, store: ArtifactStore): ImageBuild {
  const privileged = way.kind === 'recipe' && way.recipe === 'docker';
  const image = artifacts.find((artifact) => artifact.kind === 'image');
  if (image === undefined) return { privileged, variables: [], statements: [] };
  const repository = toImageRepository(scope, image, store);
  return { privileged, variables: toVariables(image, repository), statements: toPushStatements(repository.arn) };
}

/** Paths in the source, as the recipe takes them. */
function toVariables({ context, dockerfile }: ImageArtifact, { uri }: ImageRepository) {
  const variables = {
    REPOSITORY_URI: uri,
    CONTEXT: context,
    DOCKERFILE: context === '.' ? dockerfile : `${context}/${dockerfile}`,
  };
  return Object.entries(variables).map(([name, value]) => ({ name, type: 'PLAINTEXT', value }));
}
