import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { Construct } from 'constructs';
import type { Source } from '../../model/source';
import { toCodeCommitAction } from './codecommit-source';
import { toConnectionAction } from './connection-source';
import { startOnUpload, toS3Action } from './s3-source';

/** The first stage of a pipeline: all of its sources, side by side. */
export class SourceStage extends Construct {
  constructor(
    scope: Construct,
    id: string,
    pipeline: codepipeline.Pipeline,
    sources: readonly Source[],
    artifact: (name: string) => codepipeline.Artifact,
  ) {
    super(scope, id);
    const scopes = sources.map((source) => ({ source, scope: new Construct(this, source.name) }));
    pipeline.addStage({
      stageName: 'Source',
      actions: scopes.map(({ source, scope }) => toSourceAction(scope, source, artifact(source.name))),
    });
    for (const { source, scope } of scopes) {
      if (source.provider === 's3') startOnUpload(scope, source, pipeline);
    }
  }
}

function toSourceAction(scope: Construct, source: Source, output: codepipeline.Artifact): codepipeline.IAction {
  switch (source.provider) {
    case 'github':
    case 'gitlab':
    case 'bitbucket':
      return toConnectionAction(source, output);
    case 'ecr':
      throw new Error('an image');
    case 'codecommit':
      return toCodeCommitAction(scope, source, output);
    case 's3':
      return toS3Action(scope, source, output);
  }
}
