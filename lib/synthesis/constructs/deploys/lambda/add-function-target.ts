import type { Construct } from 'constructs';
import type { ManagedFunction } from '../../../model/targets/lambda';
import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import { FunctionTarget } from './managed-function';

/** A function of an environment, and what it hands out. */
export function addFunctionTarget(scope: Construct, target: ManagedFunction, context: TargetContext): TargetOutputs {
  const made = new FunctionTarget(scope, target.name, target, context.environment);
  return {
    function: context.hand(made.function, made.function.functionName),
    alias: made.alias.aliasName,
    alarms: made.alarms.map((alarm) => context.hand(alarm, alarm.alarmName)).join(','),
    ...(made.url !== undefined && { url: context.hand(made.url, made.url.url) }),
  };
}
