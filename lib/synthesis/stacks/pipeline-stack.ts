import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Notifier } from '../constructs/notices/notifier';
import { DeliveryPipeline, type PipelineParts, toConsoleUrl } from '../constructs/pipeline';
import type { Pipeline } from '../model/pipeline';

export type PipelineStackProps = core.StackProps & PipelineParts;

/** One pipeline and all that it needs at home. */
export class PipelineStack extends core.Stack {
  constructor(scope: Construct, id: string, model: Pipeline, props: PipelineStackProps) {
    super(scope, id, props);
    const delivery = new DeliveryPipeline(this, 'Delivery', model, props);
    this.addNotifier(model, delivery, props);
    this.tagAll(model);
    new core.CfnOutput(this, 'PipelineConsole', {
      description: `The pipeline ${model.name} in the console`,
      value: toConsoleUrl(delivery.pipeline),
    });
    new core.CfnOutput(this, 'ArtifactBucket', {
      description: `Where the artifacts of ${model.name} are kept, for ${model.keepDays} days`,
      value: delivery.store.bucket.bucketName,
    });
  }

  private addNotifier(model: Pipeline, { pipeline, store }: DeliveryPipeline, props: PipelineStackProps): void {
    if (model.notices.length === 0) return;
    new Notifier(this, 'Notifier', { model, pipeline, key: store.key, code: props.bundles('notify') });
  }

  private tagAll(model: Pipeline): void {
    const tags = { 'conveyor:pipeline': model.name, ...model.tags };
    for (const [key, value] of Object.entries(tags)) core.Tags.of(this).add(key, value);
  }
}
