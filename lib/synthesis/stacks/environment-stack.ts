import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { addTarget } from '../constructs/deploys/add-target';
import { EnvironmentVariables } from '../constructs/environment-variables';
import { exportStrongly } from '../constructs/export-strongly';
import { LogBucket } from '../constructs/log-bucket';
import type { OutputDirectory } from '../constructs/target-outputs';
import type { Environment } from '../model/environment';

/** The targets and the variables of one environment. Which pipelines deploy to them changes nothing here. */
export class EnvironmentStack extends core.Stack {
  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    props: core.StackProps & { readonly outputs: OutputDirectory },
  ) {
    super(scope, id, props);
    core.Tags.of(this).add('conveyor:environment', environment.name);
    const variables = new EnvironmentVariables(this, 'Variables', environment);
    if (environment.targets.length > 0) this.addTargets(environment, variables, props.outputs);
  }

  private addTargets(environment: Environment, variables: EnvironmentVariables, outputs: OutputDirectory): void {
    // CloudFront delivers its logs by an ACL.
    const logs = new LogBucket(this, 'Logs', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
    // Of their own scope: a target may be called what the stack calls its logs.
    const targets = new Construct(this, 'Targets');
    // What a target is told is there before it starts.
    if (variables.node.children.length > 0) targets.node.addDependency(variables);
    const context = { environment, logs: logs.bucket, hand: exportStrongly };
    for (const target of environment.targets) {
      outputs.add(environment.name, target.name, addTarget(targets, target, context));
    }
  }
}
