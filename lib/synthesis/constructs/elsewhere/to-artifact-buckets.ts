import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { ArtifactStore } from '../artifact-store';
import type { Elsewhere } from './elsewhere';

type Buckets = Pick<codepipeline.PipelineProps, 'artifactBucket' | 'crossRegionReplicationBuckets'>;

/** Where a pipeline keeps its artifacts: at home, and in each other region that it deploys to. */
export function toArtifactBuckets(store: ArtifactStore, elsewhere: Elsewhere | undefined): Buckets {
  if (elsewhere === undefined || elsewhere.replicas.size === 0) return { artifactBucket: store.bucket };
  const replicas = [...elsewhere.replicas].map(([region, replica]) => [region, replica.byName()] as const);
  return { crossRegionReplicationBuckets: { [elsewhere.region]: store.bucket, ...Object.fromEntries(replicas) } };
}
