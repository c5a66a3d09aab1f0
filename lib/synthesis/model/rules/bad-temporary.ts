import { labelOf } from '../action';
import type { Delivery } from '../delivery';
import type { Environment } from '../environment';
import { deploysOf } from '../environment';
import type { Pipeline } from '../pipeline';
import { longestStackName } from '../stack-name';
import type { TemporaryEnvironment } from '../temporary-environment';
import type { Finding, Rule } from './rule';

/** A hyphen and an execution's id. */
const ID_LENGTH = 37;

export const badTemporary: Rule = {
  id: 'BadTemporary',
  sentence:
    'A temporary environment is at home, is of one stage of a pipeline, and nothing is deployed to it; its stage says nothing of failures, since the environment is deleted then.',
  *check(delivery) {
    for (const environment of delivery.environments) {
      if (environment.temporary !== undefined) yield* ofEnvironment(environment, environment.temporary, delivery);
    }
    for (const pipeline of delivery.pipelines) yield* ofPipeline(pipeline);
  },
};

function* ofEnvironment(
  { name, account, region, approvers }: Environment,
  temporary: TemporaryEnvironment,
  { home, pipelines }: Delivery,
): Iterable<Finding> {
  const label = `environment "${name}" is temporary`;
  if ((account !== undefined && account !== home.account) || (region !== undefined && region !== home.region)) {
    yield { at: temporary, part: 'key', message: `${label} and not at home`, hint: 'leave its account and region out' };
  }
  if (approvers.length > 0) {
    yield { at: temporary, part: 'key', message: `${label} and has approvers`, hint: 'leave them out' };
  }
  const { length } = temporary.stack.stack;
  if (length + ID_LENGTH > longestStackName) {
    yield {
      at: temporary,
      part: 'key',
      message: `${label}, and its stacks' names are ${length + ID_LENGTH} characters long`,
      hint: `at most ${longestStackName}: shorten its name, or the definition's`,
    };
  }
  for (const deploy of pipelines.flatMap(deploysOf).filter(({ environment }) => environment === name)) {
    yield {
      at: deploy,
      part: 'key',
      message: `${labelOf(deploy)} goes to "${name}", which is temporary`,
      hint: 'let its template make all of it, and hand what is built to it by its parameters',
    };
  }
}

function* ofPipeline({ stages }: Pipeline): Iterable<Finding> {
  const seen = new Map<string, string>();
  for (const stage of stages) {
    const { temporary, conditions } = stage;
    if (temporary === undefined) continue;
    const first = seen.get(temporary.name);
    if (first === undefined) seen.set(temporary.name, stage.name);
    else {
      yield {
        at: stage,
        key: ['environment'],
        message: `stage "${stage.name}" has the temporary environment "${temporary.name}" of stage "${first}"`,
        hint: 'it is deleted at the end of its stage: put the actions of both into one',
      };
    }
    if (conditions !== undefined && conditions.onFailure !== 'fail') {
      yield {
        at: stage,
        key: ['onFailure'],
        part: 'key',
        message: `stage "${stage.name}" says what becomes of a failure, and has a temporary environment`,
        hint: 'leave it out: the environment is deleted, and the stage fails',
      };
    }
  }
}
