import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import { SourceStage } from '../../lib/synthesis/constructs/sources/source-stage';
import type { Source } from '../../lib/synthesis/model/source';
import { aContext, aStack } from './stack';

/** The template of a pipeline with the sources, and an approval, since a pipeline needs a second stage. */
export function templateOfSources(...sources: readonly Source[]): Template {
  const stack = aStack();
  const { store, artifact } = aContext(stack);
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', {
    pipelineType: codepipeline.PipelineType.V2,
    artifactBucket: store.bucket,
  });
  new SourceStage(stack, 'Source', pipeline, sources, artifact);
  pipeline.addStage({
    stageName: 'Second',
    actions: [new actions.ManualApprovalAction({ actionName: 'approve' })],
  });
  return Template.fromStack(stack);
}
