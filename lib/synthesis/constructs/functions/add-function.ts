import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { addLogGroup } from '../log-group';

export interface FunctionProps {
  /** What the function is for, in a sentence. */
  readonly description: string;
  /** The folder with its bundle. */
  readonly code: string;
  /** Encrypts its log. */
  readonly key: kms.IKey;
  /** What it may do, besides to write its log. */
  readonly role: iam.Role;
  /** What it is told; nothing secret. */
  readonly environment: Readonly<Record<string, string>>;
  /** How long it may take, 1 to 15. */
  readonly timeoutMinutes: number;
  /** MiB. @default 256 */
  readonly memorySize?: number;
  /** How much of a disk it has. @default - 512 MiB */
  readonly disk?: core.Size;
  /** Keeps the events that it failed at three times. @default - it is handed no events, but messages of a queue */
  readonly deadLetters?: sqs.IQueue;
}

/** A function of the current Node.js, with a log of its own. */
export function addFunction(scope: Construct, props: FunctionProps): lambda.Function {
  const { description, role, environment, deadLetters } = props;
  const logGroup = addLogGroup(scope, 'Logs', props.key);
  logGroup.grantWrite(role);
  return new lambda.Function(scope, 'Function', {
    description,
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: lambda.Code.fromAsset(props.code),
    role,
    logGroup,
    memorySize: props.memorySize ?? 256,
    ...(props.disk === undefined ? {} : { ephemeralStorageSize: props.disk }),
    timeout: core.Duration.minutes(props.timeoutMinutes),
    ...(deadLetters === undefined ? {} : { retryAttempts: 2, deadLetterQueue: deadLetters }),
    environment: { ...environment },
  });
}

/** The role of a function. */
export function addFunctionRole(scope: Construct, description: string): iam.Role {
  return new iam.Role(scope, 'Role', { description, assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
}

/** A queue that keeps for two weeks what could not be handled. */
export function addDeadLetters(scope: Construct): sqs.Queue {
  return new sqs.Queue(scope, 'DeadLetters', {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: core.Duration.days(14),
  });
}

/** Lets a role do exactly these things to exactly these resources; nothing when there are none. */
export function addRight(role: iam.Role, resources: readonly string[], ...actions: readonly string[]): void {
  if (resources.length === 0) return;
  role.addToPolicy(new iam.PolicyStatement({ actions: [...actions], resources: [...resources] }));
}
