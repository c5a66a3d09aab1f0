import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { addTarget } from '../constructs/deploys/add-target';
import type { Release, TargetContext } from '../constructs/deploys/target-context';
import { EnvironmentVariables } from '../constructs/environment-variables';
import { exportStrongly } from '../constructs/export-strongly';
import { handByName } from '../constructs/hand-by-name';
import { LogBucket } from '../constructs/log-bucket';
import { Network } from '../constructs/network';
import type { OutputDirectory } from '../constructs/target-outputs';
import { type Environment, zonesOf } from '../model/environment';

/** What CloudFormation learnt to tag later than the rest, and not everybody who reads a template knows of. */
const UNTAGGED = [
  'AWS::CloudWatch::Alarm',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ApplicationAutoScaling::ScalableTarget',
];

export interface EnvironmentStackProps extends core.StackProps {
  /** Where each target's outputs are told. */
  readonly outputs: OutputDirectory;
  /** What is released to the target of a name, which runs images. */
  readonly release: (target: string) => Release;
  /** Whether it is in another account or region than the pipelines. */
  readonly isElsewhere?: boolean;
}

/** The targets and the variables of one environment. Which pipelines deploy to them changes nothing here. */
export class EnvironmentStack extends core.Stack {
  constructor(scope: Construct, id: string, environment: Environment, props: EnvironmentStackProps) {
    super(scope, id, props);
    core.Tags.of(this).add('conveyor:environment', environment.name, { excludeResourceTypes: [...UNTAGGED] });
    const variables = new EnvironmentVariables(this, 'Variables', environment);
    if (environment.targets.length > 0) this.addTargets(environment, variables, props);
  }

  /** Of the region that it is deployed to, without looking there. */
  override get availabilityZones(): string[] {
    return [0, 1, 2].map((index) => core.Fn.select(index, core.Fn.getAzs()));
  }

  private addTargets(environment: Environment, variables: EnvironmentVariables, props: EnvironmentStackProps): void {
    // CloudFront delivers its logs by an ACL.
    const logs = new LogBucket(this, 'Logs', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
    // Of their own scope: a target may be called what the stack calls its logs.
    const targets = new Construct(this, 'Targets');
    // What a target is told is there before it starts.
    if (variables.node.children.length > 0) targets.node.addDependency(variables);
    const context = this.toContext(environment, logs.bucket, props);
    for (const target of environment.targets) {
      props.outputs.add(environment.name, target.name, addTarget(targets, target, context));
    }
  }

  private toContext(
    environment: Environment,
    logs: s3.IBucket,
    { release, isElsewhere }: EnvironmentStackProps,
  ): TargetContext {
    let network: Network | undefined;
    return {
      environment,
      logs,
      release,
      hand: isElsewhere ? handByName : exportStrongly,
      network: () => {
        network ??= new Network(this, 'Network', { logs, zones: zonesOf(environment) });
        return network;
      },
    };
  }
}
