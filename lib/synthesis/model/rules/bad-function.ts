import { checkStrategy } from '../../../aws/lambda/deploy-strategy';
import type { DeployAction } from '../action';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { ExistingFunction, ManagedFunction } from '../targets/lambda';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html */
const mostAlarms = 10;

/** @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const limits = { memory: [128, 10_240, 'MiB'], timeout: [1, 900, 'seconds'] } as const;

/** @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
const runtimes = /^(nodejs(22|24|26)\.x|python3\.(1[0-5]))$/;

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html */
const alias = /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/;

export const badFunction: Rule = {
  id: 'BadFunction',
  sentence: `A canary or linear deployment moves 1 to 99 percent at a time and is done in two days; a function has a runtime of Node.js or Python that Lambda supports, ${limits.memory[0]} to ${limits.memory[1]} MiB and ${limits.timeout[1]} seconds at most; at most ${mostAlarms} alarms watch it.`,
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(deploysOf)) {
      const { target } = action;
      if (target.kind !== 'managed-function' && target.kind !== 'function') continue;
      yield* ofStrategy(action, target);
      yield* target.kind === 'function' ? ofExisting(action, target) : ofManaged(action, target);
    }
  },
};

function* ofStrategy(action: DeployAction, target: ManagedFunction | ExistingFunction): Iterable<Finding> {
  const { strategy } = target;
  if (strategy.kind === 'all-at-once') return;
  for (const { message } of checkStrategy(strategy)) {
    const hint = 'for example canary: { percent: 10, every: 5m } or linear: { step: 10, every: 1m }';
    yield {
      at: target,
      key: ['strategy', strategy.kind],
      part: 'key',
      message: `${labelOf(action)}: ${message}`,
      hint,
    };
  }
}

function* ofExisting(action: DeployAction, target: ExistingFunction): Iterable<Finding> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(target.functionName)) {
    const hint = 'its name alone, without ARN, version or alias';
    yield {
      at: target,
      key: ['function'],
      message: `${labelOf(action)}: Lambda has no function "${target.functionName}"`,
      hint,
    };
  }
  if (!alias.test(target.alias)) {
    const hint = 'letters, digits, _ and -, and not a number, which would be a version';
    yield { at: target, key: ['alias'], message: `${labelOf(action)}: "${target.alias}" is no alias`, hint };
  }
  if (target.alarms.length > mostAlarms) {
    const message = `${labelOf(action)} is watched by ${target.alarms.length} alarms`;
    yield { at: target, key: ['alarms'], part: 'key', message, hint: `at most ${mostAlarms}` };
  }
  for (const [index, name] of target.alarms.entries()) {
    if (!name.includes(',')) continue;
    const message = `${labelOf(action)}: CodePipeline takes the alarms with commas between them, and "${name}" has one`;
    yield { at: target, key: ['alarms', index], message };
  }
}

function* ofManaged(action: DeployAction, target: ManagedFunction): Iterable<Finding> {
  if (!runtimes.test(target.runtime)) {
    const message = `${labelOf(action)}: "${target.runtime}" is no runtime that Conveyor makes functions of`;
    yield {
      at: target,
      key: ['runtime'],
      message,
      hint: 'nodejs24.x, python3.14 · make another one yourself, and name it with function: …',
    };
  }
  if (!/^index\.[A-Za-z_]\w*$/.test(target.handler)) {
    const message = `${labelOf(action)}: the handler "${target.handler}" is not of the file index`;
    yield { at: target, key: ['handler'], message, hint: 'for example index.handler' };
  }
  for (const id of [...(target.vpc?.subnets ?? []), ...(target.vpc?.securityGroups ?? [])]) {
    if (/^(subnet|sg)-[0-9a-f]+$/.test(id)) continue;
    const message = `${labelOf(action)}: "${id}" is no id of a subnet or a security group`;
    yield {
      at: target,
      key: ['vpc'],
      part: 'key',
      message,
      hint: 'for example subnet-0a1b2c3d4e5f60718 and sg-0a1b2c3d4e5f60718',
    };
  }
  yield* ofLimit(action, target, 'memory', target.memory);
  yield* ofLimit(action, target, 'timeout', target.timeoutSeconds);
}

function* ofLimit(
  action: DeployAction,
  at: ManagedFunction,
  key: keyof typeof limits,
  value: number,
): Iterable<Finding> {
  const [least, most, unit] = limits[key];
  if (value >= least && value <= most) return;
  yield { at, key: [key], message: `${labelOf(action)}: ${value} ${unit} of ${key}`, hint: `${least} to ${most}` };
}
