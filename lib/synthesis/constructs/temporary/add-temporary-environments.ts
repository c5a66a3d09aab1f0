import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Pipeline } from '../../model/pipeline';
import { addRight } from '../functions/add-function';
import type { Bundles } from '../functions/bundles';
import { TemporaryEnvironment } from './temporary-environment';

export interface TemporaryEnvironmentsProps {
  readonly model: Pipeline;
  readonly pipeline: codepipeline.Pipeline;
  /** Encrypts the logs. */
  readonly key: kms.IKey;
  readonly bundles: Bundles;
}

/** What the stages with temporary environments need beside their actions, by the environments' names. */
export function addTemporaryEnvironments(
  scope: Construct,
  { model, pipeline, key, bundles }: TemporaryEnvironmentsProps,
): ReadonlyMap<string, TemporaryEnvironment> {
  const made = new Map<string, TemporaryEnvironment>();
  const environments = model.stages.flatMap(({ temporary }) => temporary ?? []);
  if (environments.length === 0) return made;
  const parent = new Construct(scope, 'Environments');
  for (const temporary of environments) {
    const props = { model: temporary, pipelineName: model.name, key, code: bundles('sweep') };
    const environment = new TemporaryEnvironment(parent, temporary.name, props);
    // The rule of the stage calls it with the pipeline's own role.
    addRight(pipeline.role as iam.Role, [environment.sweeper.functionArn], 'lambda:InvokeFunction');
    made.set(temporary.name, environment);
  }
  return made;
}
