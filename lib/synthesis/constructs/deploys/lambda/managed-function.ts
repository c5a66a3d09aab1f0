import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Environment } from '../../../model/environment';
import { liveAlias, type ManagedFunction } from '../../../model/targets/lambda';
import { addFunctionRole } from '../../functions/add-function';
import { addLogGroup } from '../../log-group';
import { toFetchStatements, toStoredArn } from '../../stored-value';
import { joinNetwork, toNetworkStatements } from './function-network';
import { logKeyOf } from './log-key';
import { toPlaceholder } from './placeholder';
import { toVariableNames } from './variable-names';

/**
 * A function behind an alias. What is released later changes its code, its versions and where its alias points, of which this
 * template says only how they begin: an update of the stack that changes none of these three leaves them as the release made
 * them, and what the alias serves is a version, which nothing changes.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export class FunctionTarget extends Construct {
  readonly function: lambda.Function;
  readonly alias: lambda.Alias;
  readonly alarms: readonly cloudwatch.Alarm[];
  /** @default - it has none */
  readonly url?: lambda.FunctionUrl;

  constructor(scope: Construct, id: string, target: ManagedFunction, environment: Environment) {
    super(scope, id);
    this.function = this.addFunction(target, environment, logKeyOf(core.Stack.of(this)));
    // Neither of them may ever say anything else: a release moves the alias, and an update must not move it back.
    const first = new lambda.Version(this, 'First', {
      lambda: this.function,
      removalPolicy: core.RemovalPolicy.RETAIN,
    });
    this.alias = new lambda.Alias(this, 'Live', { aliasName: liveAlias, version: first as lambda.IVersion });
    if (target.url) this.url = this.alias.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.AWS_IAM });
    const { errors, throttles } = target.alarms;
    const minute = { period: core.Duration.minutes(1), statistic: cloudwatch.Stats.SUM };
    this.alarms = [
      this.addAlarm('Errors', `Calls of ${target.name} that fail`, this.alias.metricErrors(minute), errors),
      this.addAlarm(
        'Throttles',
        `Calls of ${target.name} that are turned away`,
        this.alias.metricThrottles(minute),
        throttles,
      ),
    ];
  }

  private addFunction(target: ManagedFunction, { name, variables }: Environment, key: kms.Key): lambda.Function {
    const { runtime, handler, architecture, memory, timeoutSeconds, vpc } = target;
    const role = addFunctionRole(this, `The function ${target.name} of ${name}`);
    const logGroup = addLogGroup(this, 'Logs', key);
    logGroup.grantWrite(role);
    for (const statement of this.toRights(target, variables)) role.addToPolicy(statement);
    const made = new lambda.Function(this, 'Function', {
      description: `${target.name} of ${name}`,
      runtime: new lambda.Runtime(runtime, undefined, { supportsInlineCode: true }),
      architecture: architecture === 'arm64' ? lambda.Architecture.ARM_64 : lambda.Architecture.X86_64,
      handler,
      code: lambda.Code.fromInline(toPlaceholder(runtime, handler)),
      role,
      logGroup,
      memorySize: memory,
      timeout: core.Duration.seconds(timeoutSeconds),
      environment: toVariableNames(variables),
    });
    if (vpc !== undefined) joinNetwork(made, vpc);
    return made;
  }

  /** To read its variables, one by one or several at once, and to join its network. */
  private toRights({ vpc }: ManagedFunction, variables: Environment['variables']): readonly iam.PolicyStatement[] {
    const stored = variables.map((variable) => variable.stored);
    const parameters = stored.filter(({ kind }) => kind === 'parameter');
    const resources = [...new Set(parameters.map((one) => toStoredArn(core.Stack.of(this), one)))];
    return [
      ...toFetchStatements(core.Stack.of(this), stored),
      ...(resources.length > 0 ? [new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources })] : []),
      ...(vpc === undefined ? [] : toNetworkStatements(core.Stack.of(this), vpc)),
    ];
  }

  private addAlarm(
    id: string,
    alarmDescription: string,
    metric: cloudwatch.IMetric,
    threshold: number,
  ): cloudwatch.Alarm {
    return new cloudwatch.Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }
}
