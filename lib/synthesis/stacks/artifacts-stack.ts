import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ArtifactStore, type ArtifactStoreProps } from '../constructs/artifact-store';

/** The artifacts of a pipeline in another region, to which CodePipeline copies what is deployed there. */
export class ArtifactsStack extends core.Stack {
  readonly store: ArtifactStore;

  constructor(scope: Construct, id: string, pipeline: string, props: core.StackProps & ArtifactStoreProps) {
    super(scope, id, props);
    core.Tags.of(this).add('conveyor:pipeline', pipeline);
    this.store = new ArtifactStore(this, 'Artifacts', props);
  }
}
