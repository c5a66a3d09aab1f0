/**
 * The lifecycle events of a deployment to a server that may have scripts.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#reference-appspec-file-structure-hooks-availability
 */
export const SCRIPTABLE_EVENTS = [
  ...(['BeforeBlockTraffic', 'AfterBlockTraffic', 'ApplicationStop', 'BeforeInstall', 'AfterInstall'] as const),
  ...(['ApplicationStart', 'ValidateService', 'BeforeAllowTraffic', 'AfterAllowTraffic'] as const),
] as const;

/** A lifecycle event that may have scripts. */
export type ScriptableEvent = (typeof SCRIPTABLE_EVENTS)[number];

/** The lifecycle events that the agent keeps to itself. */
export const RESERVED_EVENTS = ['Start', 'DownloadBundle', 'Install', 'BlockTraffic', 'AllowTraffic', 'End'] as const;

/** A lifecycle event that something happens at. */
export type LifecycleEvent = ScriptableEvent | 'DownloadBundle' | 'Install' | 'BlockTraffic' | 'AllowTraffic';

/**
 * What a host is in a deployment: one that is deployed to in place, one of a new environment, or one of the old
 * environment that the new one replaces.
 */
export type HostRole = 'inPlace' | 'replacement' | 'original';

const BLOCK = ['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic'] as const;
const ALLOW = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'] as const;
const DEPLOY = [
  ...(['ApplicationStop', 'DownloadBundle', 'BeforeInstall', 'Install', 'AfterInstall'] as const),
  ...(['ApplicationStart', 'ValidateService'] as const),
] as const;

/**
 * The lifecycle events that a host goes through, in their order.
 *
 * @param balanced whether a load balancer sends traffic to the hosts: without one nothing is blocked and nothing allowed
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#reference-appspec-file-structure-hooks-run-order
 */
export function lifecycleOf(role: HostRole, balanced: boolean): readonly LifecycleEvent[] {
  switch (role) {
    case 'inPlace':
      return balanced ? [...BLOCK, ...DEPLOY, ...ALLOW] : DEPLOY;
    case 'replacement':
      return balanced ? [...DEPLOY, ...ALLOW] : DEPLOY;
    case 'original':
      return balanced ? BLOCK : [];
  }
}

/**
 * Whether an event's scripts are those of the revision that was last deployed with success, and not of the new one: a host
 * that has none runs none.
 * @see https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html for ignoreApplicationStopFailures
 */
export function isOfPrevious(event: LifecycleEvent): boolean {
  return event === 'ApplicationStop' || event === 'BeforeBlockTraffic' || event === 'AfterBlockTraffic';
}

/** Whether an event may have scripts. */
export function isScriptable(event: string): event is ScriptableEvent {
  return (SCRIPTABLE_EVENTS as readonly string[]).includes(event);
}
