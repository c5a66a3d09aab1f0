import * as kms from 'aws-cdk-lib/aws-kms';
import * as core from 'aws-cdk-lib/core';
import { allowLogGroups } from '../../log-group';

/** The key under which the functions of an environment write their logs: one of its stack, made when it is first asked for. */
export function logKeyOf(stack: core.Stack): kms.Key {
  const found = stack.node.tryFindChild(ID);
  if (found instanceof kms.Key) return found;
  const key = new kms.Key(stack, ID, {
    description: `Logs of the functions of ${stack.stackName}`,
    enableKeyRotation: true,
    removalPolicy: core.RemovalPolicy.RETAIN,
  });
  allowLogGroups(key);
  return key;
}

const ID = 'FunctionLogs';
