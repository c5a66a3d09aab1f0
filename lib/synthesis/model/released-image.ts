import { artifactsOf } from './action';
import { actionsOf } from './dependency';
import { deploysOf } from './environment';
import type { Pipeline } from './pipeline';
import { versionNamespace } from './version-check';

/** A container image that a pipeline releases, by variables of CodePipeline's. */
export interface ReleasedImage {
  /** The repository of ECR that it lies in, in the home account and region: `storefront/api`. */
  readonly repository: string;
  /** `sha256:…`: `#{image.IMAGE_DIGEST}`. */
  readonly digest: string;
  /** Where it lies, by its digest: `#{image.IMAGE_URI}`. @default - in the repository, under the digest */
  readonly uri?: string;
  /** What it is called where it is deployed: the version that the pipeline records, or else the image's tag. */
  readonly version: string;
}

/** The image of an artifact, or of a source that is one; nothing for anything else. */
export function tryReleasedImage(input: string, pipeline: Pipeline): ReleasedImage | undefined {
  const actions = actionsOf(pipeline);
  const recorded = actions.some(({ verb }) => verb === 'check-version') ? `#{${versionNamespace}.VERSION}` : undefined;
  const source = pipeline.sources.find(({ name }) => name === input);
  if (source?.provider === 'ecr') {
    const { name, repository } = source;
    return { repository, digest: `#{${name}.ImageDigest}`, version: recorded ?? `#{${name}.ImageTag}` };
  }
  for (const action of actions) {
    const image = artifactsOf(action).find((artifact) => artifact.name === input);
    if (image?.kind !== 'image' || !('namespace' in action) || action.namespace === undefined) continue;
    const variable = (name: string) => `#{${action.namespace}.${name}}`;
    const { repository } = image;
    return {
      repository,
      digest: variable('IMAGE_DIGEST'),
      uri: variable('IMAGE_URI'),
      version: recorded ?? variable('IMAGE_TAG'),
    };
  }
  return undefined;
}

/** The repositories whose images any pipeline releases to a target, each once. */
export function repositoriesOf(environment: string, target: string, pipelines: readonly Pipeline[]): readonly string[] {
  const images = pipelines.flatMap((pipeline) =>
    deploysOf(pipeline)
      .filter((deploy) => deploy.environment === environment && deploy.target.name === target)
      .flatMap(({ input }) => tryReleasedImage(input, pipeline) ?? []),
  );
  return [...new Set(images.map(({ repository }) => repository))];
}
