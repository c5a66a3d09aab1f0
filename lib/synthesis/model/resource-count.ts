import { type Action, type BuildAction, isBuild } from './action';
import { approversOf } from './approver';
import type { Delivery } from './delivery';
import { countElsewhere } from './elsewhere-resource-count';
import type { Environment } from './environment';
import type { Notice } from './notice';
import type { Pipeline } from './pipeline';
import { countSharedResources } from './shared-resource-count';
import { countStartResources } from './start-resource-count';
import { countDeployResources, countTargetResources } from './target-resource-count';
import type { TemporaryEnvironment } from './temporary-environment';

/**
 * How many resources the stack of a pipeline holds. CloudFormation takes 500 in a stack.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export function countPipelineResources(pipeline: Pipeline, delivery: Pick<Delivery, 'environments' | 'home'>): number {
  const { stages, notices } = pipeline;
  const actions = stages.flatMap((stage) => stage.actions);
  // Of each environment with approvers, a policy.
  const gates = approversOf(pipeline, delivery.environments).length;
  const own =
    countStartResources(pipeline) +
    countWatchResources(stages) +
    sum(actions.map(ofAction)) +
    ofManaged(actions) +
    ofNotices(notices);
  // The key, two buckets with their policies, the pipeline, its role and the role's policy.
  return 8 + gates + own + countElsewhere(pipeline, delivery);
}

/** The function with its configuration, log, role and policy, the queue with its policy, the rule and its permission. */
function countWatchResources(stages: Pipeline['stages']): number {
  return stages.some(({ conditions }) => conditions?.watch !== undefined) ? 9 : 0;
}

/** How many resources the stack of an environment holds. */
export function countEnvironmentResources(environment: Environment): number {
  const { targets, variables } = environment;
  const parameters = variables.filter(({ value }) => value !== undefined).length;
  // The bucket for logs and its policy.
  return (
    parameters +
    (targets.length === 0 ? 0 : 2 + sum(targets.map(countTargetResources)) + countSharedResources(environment))
  );
}

/** With a project, its role with a policy, and its log. */
const project = 6;

function ofAction(action: Action): number {
  switch (action.verb) {
    case 'build':
    case 'test':
    case 'migrate':
      return ofBuild(action);
    case 'publish':
    case 'check-origin':
    case 'check-version':
    case 'record':
      return project;
    case 'create-environment':
      return 2 + countTemporaryResources(action.temporary);
    case 'delete-environment':
    case 'compute':
      return 2;
    case 'deploy':
      return countDeployResources(action.target);
    case 'approve':
      // Without anybody to ask, the role needs no policy; with somebody, there is a topic with a policy too.
      return action.ask.length === 0 ? 1 : 4 + new Set(action.ask).size;
  }
}

/** The function with its configuration, log, role and policy, the queue with its policy, the rule and its permission; and the role of the stacks, with what it may do. */
function countTemporaryResources({ stack: { role } }: TemporaryEnvironment): number {
  return 9 + (role.kind === 'existing' ? 0 : role.allow.length > 0 ? 2 : 1);
}

/** A component, two configurations, a log, and an instance's profile with its role and that one's policy. */
const bakery = 7;

/** An action of Jenkins has no role. A network is a policy of its own; batches have a role with a policy. */
function ofBuild({ way, vpc, batch }: BuildAction): number {
  if (way.kind === 'jenkins') return 0;
  if (way.kind === 'ami') return project + bakery;
  return project + (vpc === undefined ? 0 : 1) + (batch === undefined ? 0 : 2);
}

/** What the actions of a stack share: repositories for images, a function for releases, and providers of Jenkins, each in two categories. */
function ofManaged(actions: readonly Action[]): number {
  const builds = actions.filter(isBuild);
  const images = builds.flatMap(({ artifacts }) =>
    artifacts.flatMap((artifact) => (artifact.kind === 'image' && artifact.managed ? [artifact.repository] : [])),
  );
  const providers = builds.flatMap(({ way }) => (way.kind === 'jenkins' && way.managed ? [way.provider] : []));
  // The function that prepares and records, with its log and its role with a policy.
  const release = actions.some(isRelease) ? 4 : 0;
  return new Set(images).size + 2 * new Set(providers).size + release;
}

function isRelease(action: Action): boolean {
  return action.verb === 'deploy' && /(^|-)ecs-service$/.test(action.target.kind);
}

function ofNotices(notices: readonly Notice[]): number {
  if (notices.length === 0) return 0;
  const addresses = new Set(notices.flatMap((notice) => (notice.kind === 'email' ? [notice.address] : [])));
  const moments = new Set(notices.flatMap(({ when }) => when));
  const rules = [moments.has('waiting'), [...moments].some((moment) => moment !== 'waiting')].filter(Boolean).length;
  // The function with its configuration, log, role and policy, the queue with its policy; of an address a topic, its policy
  // and a subscription; of a rule itself and its permission.
  return 7 + 3 * addresses.size + 2 * rules;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
