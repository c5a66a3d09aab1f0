import { lambdaTags, toLambdaTags } from '../../../aws/codebuild/image';
import { type BuildAction, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { factsOf } from '../recipe';
import type { Finding, Rule } from './rule';

const fleetArn =
  /^arn:aws(-cn|-us-gov)?:codebuild:[a-z]{2}(-[a-z]+)+-[0-9]+:[0-9]{12}:fleet\/[A-Za-z0-9_-]+(:[0-9a-f-]+)?$/;

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/lambda.html#lambda.limitations */
export const badMachine: Rule = {
  id: 'BadMachine',
  sentence:
    'Lambda compute ends after 15 minutes and has no limits of time, network, cache or containers, and one runtime, which one of its images has; a fleet is given by its ARN, and is in its own network.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.machine.kind === 'lambda') yield* ofLambda(action);
      if (action.machine.kind === 'fleet' && action.vpc !== undefined) {
        const hint = 'leave it out, and give the network to the fleet';
        const message = `${labelOf(action)} runs on a fleet, which has a network of its own or none`;
        yield { at: action, key: ['vpc'], part: 'key', message, hint };
      }
      if (action.machine.kind === 'fleet' && !fleetArn.test(action.machine.fleetArn)) {
        yield {
          at: action,
          key: ['machine', 'fleet'],
          message: `${labelOf(action)}: "${action.machine.fleetArn}" is no ARN of a fleet`,
          hint: 'for example arn:aws:codebuild:ap-northeast-2:111122223333:fleet/builders:5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90',
        };
      }
    }
  },
};

function* ofLambda(action: BuildAction): Iterable<Finding> {
  const stray = (key: string, what: string): Finding => ({
    at: action,
    key: [key],
    part: 'key',
    message: `${labelOf(action)} runs on Lambda compute, which has no ${what}`,
    hint: 'leave it out, or take a container: machine: { size: small }',
  });
  if (action.timeoutMinutes > 15) yield stray('timeout', 'builds of more than 15 minutes');
  if (action.queueTimeoutMinutes !== undefined) yield stray('queueTimeout', 'queue to wait in');
  if (action.vpc !== undefined) yield stray('vpc', 'network of yours');
  if (action.cache !== undefined && action.cache.store !== 'none') yield stray('cache', 'cache');
  if (action.way.kind === 'recipe' && action.way.recipe === 'docker') yield stray('recipe', 'container engine');
  yield* ofRuntimes(action);
}

/** On Lambda compute the image is the runtime, and each has one. */
function* ofRuntimes(action: BuildAction): Iterable<Finding> {
  const { runtimes, way, image } = action;
  const wanted = { ...(way.kind === 'recipe' && factsOf(way.recipe).runtimes), ...runtimes };
  const count = Object.keys(wanted).length;
  if (Object.keys(runtimes).length === 0 || image !== undefined) return;
  if (count === 1 && toLambdaTags(wanted).length === 1) return;
  const said = Object.entries(wanted).map((one) => one.join(' '));
  yield {
    at: action,
    key: ['runtimes'],
    part: 'key',
    message: `${labelOf(action)} runs on Lambda compute, where no image has ${said.join(' and ')}`,
    hint: `one of: ${lambdaTags.join(', ')}`,
  };
}
