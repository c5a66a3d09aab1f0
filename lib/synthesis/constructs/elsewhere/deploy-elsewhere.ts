import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as events from 'aws-cdk-lib/aws-events';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface DeployElsewhereProps {
  /** Within the stack of the other account or region. */
  readonly scope: Construct;
  /** What the action takes there. */
  readonly role: iam.IRole;
  /** The artifacts as they are seen from there. */
  readonly bucket: s3.IBucket;
  /** Its region, when it is another. */
  readonly region?: string;
}

/**
 * An action that is done in another account or region, by a role of that account which gets exactly the rights that the action
 * asks for. The CDK would make stacks of its own there, whose bucket and key are not ours.
 */
export class DeployElsewhere implements codepipeline.IAction {
  readonly actionProperties: codepipeline.ActionProperties;

  constructor(
    private readonly action: codepipeline.IAction,
    private readonly props: DeployElsewhereProps,
  ) {
    const { resource: _, account: __, ...properties } = action.actionProperties;
    const { role, region } = props;
    this.actionProperties = { ...properties, role, ...(region !== undefined && { region }) };
  }

  bind(_: Construct, stage: codepipeline.IStage, options: codepipeline.ActionBindOptions): codepipeline.ActionConfig {
    const { scope, role, bucket } = this.props;
    return this.action.bind(scope, stage, { ...options, role, bucket });
  }

  onStateChange(name: string, target?: events.IRuleTarget, options?: events.RuleProps): events.Rule {
    return this.action.onStateChange(name, target, options);
  }
}
