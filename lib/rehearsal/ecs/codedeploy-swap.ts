import type { EcsDeploymentGroup } from '../../assembly/ecs-deployment-group';
import type { Serving } from '../../assembly/serving';
import type { ActionRun } from '../action-run';
import type { EcsAppspec, EcsLifecycleEvent } from './ecs-appspec';
import { shift, toSteps } from './shift';
import { type ShiftStage, type ShiftSteps, type Swap, SwapFailure } from './swap';

/** Swaps a service's tasks as a deployment group of CodeDeploy says. */
export async function swapByCodeDeploy(
  swap: Swap,
  group: EcsDeploymentGroup,
  steps: ShiftSteps['steps'],
  reach: ShiftSteps['reach'],
): Promise<void> {
  const { balancers, log } = swap;
  const [blue, green] = group.targetGroups.map((name) => balancers.group(name));
  if (blue === undefined || green === undefined) {
    throw new SwapFailure(
      `deployment group "${group.name}" names two target groups, of which one is not in what was given`,
    );
  }
  if (group.readyMinutes > 0) {
    log(
      `on AWS it waits up to ${group.readyMinutes} min for somebody who lets the traffic shift, and stops when nobody does`,
    );
  }
  const arns = [blue.facts.arn, green.facts.arn];
  const routesOf = (listeners: readonly string[]) =>
    listeners.flatMap((listener) => balancers.routes.leadingTo(listener, arns));
  await shift(swap, {
    steps,
    reach,
    bakeMinutes: group.terminationMinutes,
    groups: [blue, green],
    production: routesOf(group.productionListeners),
    test: routesOf(group.testListeners),
  });
}

/**
 * The steps of a deployment configuration; undefined for one that is neither CodeDeploy's own nor in the assembly.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html#deployment-configuration-ecs
 */
export function trySteps(configuration: string, serving: Serving): ShiftSteps['steps'] | undefined {
  if (configuration === 'CodeDeployDefault.ECSAllAtOnce') return toSteps('all');
  const [, kind = '', percent, , minutes] =
    /^CodeDeployDefault\.ECS(Linear|Canary)(\d+)Percent(Every)?(\d+)Minutes$/.exec(configuration) ?? [];
  const share = { percent: Number(percent), minutes: Number(minutes) };
  if (kind !== '') return toSteps(kind === 'Linear' ? 'linear' : 'canary', share);
  const own = serving.trafficConfigurations.find(({ name }) => name === configuration);
  return own && toSteps(own.kind, own);
}

/** The lifecycle events that come at each stage of a shift. */
const EVENTS: Readonly<Partial<Record<ShiftStage, EcsLifecycleEvent>>> = {
  PRE_SCALE_UP: 'BeforeInstall',
  POST_SCALE_UP: 'AfterInstall',
  POST_TEST_TRAFFIC_SHIFT: 'AfterAllowTestTraffic',
  PRODUCTION_TRAFFIC_SHIFT: 'BeforeAllowTraffic',
  POST_PRODUCTION_TRAFFIC_SHIFT: 'AfterAllowTraffic',
};

/**
 * Calls the functions of an AppSpec; each tells CodeDeploy by itself how it ended.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/tutorial-ecs-deployment-with-hooks.html
 */
export function toAppspecHooks(run: ActionRun, { hooks }: EcsAppspec): ShiftSteps['reach'] {
  const deployment = `d-${run.world.newId().replaceAll('-', '').slice(0, 9).toUpperCase()}`;
  return async (stage) => {
    const due = hooks.filter(({ event }) => event === EVENTS[stage]);
    for (const { event, function: name } of due) await callHook(run, deployment, event, name);
  };
}

async function callHook(run: ActionRun, deployment: string, event: EcsLifecycleEvent, name: string): Promise<void> {
  const id = Buffer.from(run.world.newId()).toString('base64');
  const input = { DeploymentId: deployment, LifecycleEventHookExecutionId: id };
  const { ok, payload, logs } = await run.world.invoke(name, input, run.signal);
  for (const line of logs) run.log(line);
  const status = run.world.hookStatus(id);
  if (status === 'Succeeded') return run.log(`${event}: ${name} told Succeeded`);
  if (status === 'Failed') throw new SwapFailure(`the hook ${name} told Failed at ${event}`);
  const how = ok
    ? 'ended without telling CodeDeploy its status: on AWS the deployment would wait for an hour'
    : `failed: ${JSON.stringify(payload)}`;
  throw new SwapFailure(`the hook ${name} at ${event} ${how}`);
}
