import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import type * as core from 'aws-cdk-lib/core';
import { SourceStage } from '../../lib/synthesis/constructs/sources/source-stage';
import { addTriggers } from '../../lib/synthesis/constructs/triggers/add-triggers';
import type { Source } from '../../lib/synthesis/model/source';
import type { Trigger } from '../../lib/synthesis/model/trigger';
import { aPipeline } from './delivery';
import { aContext, aStack, noBundles } from './stack';

/** The template of a pipeline with the sources, each change of which starts it. */
export function templateOfSources(...sources: readonly [Source, ...Source[]]): Template {
  return templateOfTriggers(
    sources,
    sources.map(({ name }) => ({ kind: 'change', source: name })),
  );
}

/** The template of a pipeline with the sources and the triggers, and an approval, since a pipeline needs a second stage. */
export function templateOfTriggers(
  sources: readonly [Source, ...Source[]],
  triggers: readonly Trigger[],
  name = 'storefront',
): Template {
  const stack = aStack();
  addSources(stack, sources, triggers, name);
  return Template.fromStack(stack);
}

function addSources(
  stack: core.Stack,
  sources: readonly [Source, ...Source[]],
  triggers: readonly Trigger[],
  name: string,
): void {
  const { store, artifact } = aContext(stack);
  const model = aPipeline({ name, sources, triggers });
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', {
    pipelineType: codepipeline.PipelineType.V2,
    artifactBucket: store.bucket,
  });
  const bundles = noBundles();
  new SourceStage(stack, 'Source', { model, pipeline, artifact, store, bundles });
  pipeline.addStage({ stageName: 'Second', actions: [new actions.ManualApprovalAction({ actionName: 'approve' })] });
  addTriggers(stack, { model, pipeline, key: store.key, bundles });
}
