import { createHash } from 'node:crypto';

/** Where an artifact of an execution lies in the artifact bucket. */
export interface ArtifactLocation {
  /** The artifact's name. */
  readonly name: string;
  /** The artifact bucket's name. */
  readonly bucket: string;
  /** The object's key. */
  readonly key: string;
}

/**
 * An artifact's place in the artifact bucket, formed as CodePipeline forms it: the first 20 characters of the pipeline's
 * name, the first 10 of the artifact's, and seven characters that are the same for the same execution.
 */
export function toArtifactLocation(
  pipeline: { readonly name: string; readonly artifactBucket: unknown },
  artifact: string,
  executionId: string,
): ArtifactLocation {
  const bucket = typeof pipeline.artifactBucket === 'string' ? pipeline.artifactBucket : 'artifacts';
  const digest = createHash('sha256').update(`${executionId}/${artifact}`).digest('hex').slice(0, 7);
  return { name: artifact, bucket, key: `${pipeline.name.slice(0, 20)}/${artifact.slice(0, 10)}/${digest}` };
}
