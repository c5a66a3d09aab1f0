import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { Website } from '../constructs/deploys/website';
import { LogBucket } from '../constructs/log-bucket';
import type { OutputDirectory, TargetOutputs } from '../constructs/target-outputs';
import type { Environment } from '../model/environment';
import type { ManagedTarget } from '../model/target';
import { exportStrongly } from './export-strongly';

/** The targets of one environment. Which pipelines deploy to them changes nothing here. */
export class EnvironmentStack extends core.Stack {
  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    props: core.StackProps & { readonly outputs: OutputDirectory },
  ) {
    super(scope, id, props);
    core.Tags.of(this).add('conveyor:environment', environment.name);
    // CloudFront delivers its logs by an ACL.
    const logs = new LogBucket(this, 'Logs', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
    // Of their own scope: a target may be called what the stack calls its logs.
    const targets = new Construct(this, 'Targets');
    for (const target of environment.targets) {
      const website = new Website(targets, target.name, target, logs.bucket);
      props.outputs.add(environment.name, target.name, exportOutputs(website, target));
    }
  }
}

/** The outputs of a website as other stacks read them. */
function exportOutputs({ bucket, distribution }: Website, target: ManagedTarget): TargetOutputs {
  const domain = exportStrongly(distribution, distribution.distributionDomainName);
  return {
    url: `https://${target.domain?.name ?? domain}`,
    bucket: exportStrongly(bucket, bucket.bucketName),
    distribution: exportStrongly(distribution, distribution.distributionId),
  };
}
