import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

export interface ExactActionProps extends codepipeline.ActionProperties {
  /** What CodePipeline is told. */
  readonly configuration: Readonly<Record<string, unknown>>;
  /** What the action's role may do, besides to take and to hand on its artifacts. */
  readonly statements: readonly iam.PolicyStatement[];
}

/** An action of CodePipeline that may do exactly what is said, where the CDK's own would be let do it to everything. */
export class ExactAction extends codepipeline.Action {
  protected readonly providedActionProperties: codepipeline.ActionProperties;
  private readonly configuration: Readonly<Record<string, unknown>>;
  private readonly statements: readonly iam.PolicyStatement[];

  constructor({ configuration, statements, ...properties }: ExactActionProps) {
    super();
    this.providedActionProperties = properties;
    this.configuration = configuration;
    this.statements = statements;
  }

  protected bound(
    _scope: Construct,
    _stage: codepipeline.IStage,
    { role, bucket }: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    const { inputs = [], outputs = [] } = this.providedActionProperties;
    for (const statement of this.statements) role.addToPrincipalPolicy(statement);
    if (inputs.length > 0) bucket.grantRead(role);
    if (outputs.length > 0) bucket.grantWrite(role);
    return { configuration: this.configuration };
  }
}
