import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { tryCodeCommitStart } from '../../model/codecommit-start';
import type { Pipeline } from '../../model/pipeline';
import type { CodeCommitSource, S3Source, Source } from '../../model/source';
import type { ArtifactStore } from '../artifact-store';
import type { Bundles } from '../functions/bundles';
import { startOnPush, toCodeCommitAction } from './codecommit-source';
import { declareTriggers, toConnectionAction } from './connection-source';
import { startOnImage, toImageAction } from './ecr-source';
import { FolderZip } from './folder-zip';
import { startOnUpload, toS3Action, type ZipObject } from './s3-source';

export interface SourceStageProps {
  /** The sources, and which of their changes start the pipeline. */
  readonly model: Pipeline;
  /** The pipeline, still without a stage. */
  readonly pipeline: codepipeline.Pipeline;
  /** The artifact of a name. */
  readonly artifact: (name: string) => codepipeline.Artifact;
  /** The pipeline's key and buckets. */
  readonly store: ArtifactStore;
  /** The functions' bundles. */
  readonly bundles: Bundles;
}

/** The action of a source, and what starts the pipeline when the source changes. */
interface SourceParts {
  readonly action: codepipeline.IAction;
  readonly start: () => void;
}

/** The first stage of a pipeline: all of its sources, side by side, and which of their changes start it. */
export class SourceStage extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SourceStageProps,
  ) {
    super(scope, id);
    const { model, pipeline } = props;
    const sources = model.sources.map((source) => ({
      source,
      ...this.toParts(new Construct(this, source.name), source),
    }));
    pipeline.addStage({ stageName: 'Source', actions: sources.map(({ action }) => action) });
    declareTriggers(pipeline, model.sources, model.triggers);
    for (const { source, start } of sources) if (this.isStartedBy(source)) start();
  }

  private toParts(scope: Construct, source: Source): SourceParts {
    const { model, pipeline } = this.props;
    const output = this.props.artifact(source.name);
    switch (source.provider) {
      case 'github':
      case 'gitlab':
      case 'bitbucket':
        return { action: toConnectionAction(source, model.triggers, output), start: () => undefined };
      case 'ecr':
        return { action: toImageAction(source, output), start: () => startOnImage(scope, source, pipeline) };
      case 'codecommit':
        return {
          action: toCodeCommitAction(scope, source, output),
          start: () => this.startOnPush(scope, source),
        };
      case 's3': {
        const zip = this.toZip(scope, source);
        return { action: toS3Action(source, zip, output), start: () => startOnUpload(scope, source, zip, pipeline) };
      }
    }
  }

  private toZip(scope: Construct, { bucket, object }: S3Source): ZipObject {
    if (object.kind === 'zip') return { bucket: s3.Bucket.fromBucketName(scope, 'Bucket', bucket), key: object.key };
    const { store, bundles } = this.props;
    return new FolderZip(scope, 'Folder', { bucket, prefix: object.prefix, store, code: bundles('zip') }).zip;
  }

  /** What no rule can tell by itself is for the starter of the whole pipeline. */
  private startOnPush(scope: Construct, source: CodeCommitSource): void {
    const start = tryCodeCommitStart(source, this.props.model.triggers);
    if (start?.kind === 'branches') startOnPush(scope, source, start.branches, this.props.pipeline);
  }

  private isStartedBy({ name }: Source): boolean {
    return this.props.model.triggers.some((trigger) => 'source' in trigger && trigger.source === name);
  }
}
