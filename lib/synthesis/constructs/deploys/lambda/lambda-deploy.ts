import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { renderStrategy } from '../../../../aws/lambda/deploy-strategy';
import type { DeployAction } from '../../../model/action';
import type { ExistingFunction, ManagedFunction } from '../../../model/targets/lambda';
import type { ActionContext } from '../../action-context';
import { toRecordAction } from './record-function';

/** A bundle made the next version of a function, its alias moved to it, and the version written on the function. */
export function toLambdaDeployActions(
  scope: Construct,
  action: DeployAction,
  target: ManagedFunction | ExistingFunction,
  context: ActionContext,
): readonly codepipeline.IAction[] {
  const { outputs } = context;
  const functionName = outputs.value(action.environment, target.name, 'function');
  const alarms =
    target.kind === 'function' ? target.alarms : outputs.value(action.environment, target.name, 'alarms').split(',');
  const deploy = new LambdaDeployAction({
    actionName: action.name,
    runOrder: action.runOrder,
    input: context.artifact(action.input),
    functionName,
    alias: outputs.value(action.environment, target.name, 'alias'),
    strategy: renderStrategy(target.strategy),
    alarms,
  });
  return [deploy, toRecordAction(scope, action, functionName, context)];
}

interface LambdaDeployProps {
  readonly actionName: string;
  readonly runOrder: number;
  readonly input: codepipeline.Artifact;
  readonly functionName: string;
  readonly alias: string;
  /** `Canary10Percent5Minutes`. */
  readonly strategy: string;
  /** The names of alarms. */
  readonly alarms: readonly string[];
}

/**
 * CodePipeline's own action, which has no L2.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html
 */
class LambdaDeployAction extends codepipeline.Action {
  protected readonly providedActionProperties: codepipeline.ActionProperties;

  constructor(private readonly props: LambdaDeployProps) {
    super();
    this.providedActionProperties = {
      actionName: props.actionName,
      runOrder: props.runOrder,
      category: codepipeline.ActionCategory.DEPLOY,
      provider: 'Lambda',
      artifactBounds: { minInputs: 0, maxInputs: 1, minOutputs: 0, maxOutputs: 0 },
      inputs: [props.input],
    };
  }

  protected bound(
    scope: Construct,
    stage: codepipeline.IStage,
    { role, bucket }: codepipeline.ActionBindOptions,
  ): codepipeline.ActionConfig {
    const { functionName, alias, strategy, alarms } = this.props;
    for (const statement of toStatements(core.Stack.of(scope), stage.pipeline.pipelineName, this.props)) {
      role.addToPrincipalPolicy(statement);
    }
    bucket.grantRead(role);
    return {
      configuration: {
        FunctionName: functionName,
        FunctionAlias: alias,
        DeployStrategy: strategy,
        ...(alarms.length > 0 && { Alarms: alarms.join(',') }),
      },
    };
  }
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html#action-reference-LambdaDeploy-permissions-action */
function toStatements(
  stack: core.Stack,
  pipelineName: string,
  { functionName, alarms }: LambdaDeployProps,
): readonly iam.PolicyStatement[] {
  const colon = core.ArnFormat.COLON_RESOURCE_NAME;
  const fn = stack.formatArn({ service: 'lambda', resource: 'function', resourceName: functionName, arnFormat: colon });
  const toAlarm = (resourceName: string) =>
    stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName, arnFormat: colon });
  const group = `/aws/codepipeline/${pipelineName}`;
  const logs = stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: group, arnFormat: colon });
  return [
    new iam.PolicyStatement({
      actions: [
        ...['lambda:GetAlias', 'lambda:GetFunctionConfiguration', 'lambda:GetProvisionedConcurrencyConfig'],
        ...['lambda:PublishVersion', 'lambda:UpdateAlias', 'lambda:UpdateFunctionCode'],
      ],
      resources: [fn, `${fn}:*`],
    }),
    ...(alarms.length === 0
      ? []
      : [new iam.PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: alarms.map(toAlarm) })]),
    new iam.PolicyStatement({
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs, `${logs}:*`],
    }),
  ];
}
