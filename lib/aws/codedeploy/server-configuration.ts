/** How many hosts must stay healthy while a deployment goes on. */
export interface MinimumHealthyHosts {
  /** `HOST_COUNT` counts hosts, `FLEET_PERCENT` is a share of them. */
  readonly type: 'HOST_COUNT' | 'FLEET_PERCENT';
  /** Hosts, or 0 to 100 percent. */
  readonly value: number;
}

/**
 * The deployment configurations for servers that every account has.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html#deployment-configuration-server
 */
export const SERVER_CONFIGURATIONS = {
  oneAtATime: 'CodeDeployDefault.OneAtATime',
  halfAtATime: 'CodeDeployDefault.HalfAtATime',
  allAtOnce: 'CodeDeployDefault.AllAtOnce',
} as const;

/**
 * The fewest hosts of a fleet that must be healthy under a configuration of AWS's own; undefined for any other name.
 *
 * @param hosts how many there are
 */
export function tryPredefined(configuration: string, hosts: number): number | undefined {
  switch (configuration) {
    case SERVER_CONFIGURATIONS.oneAtATime:
      return hosts - 1;
    case SERVER_CONFIGURATIONS.halfAtATime:
      // Half of them at a time, a fraction rounded down, and never none.
      return hosts === 1 ? 0 : hosts - Math.floor(hosts / 2);
    case SERVER_CONFIGURATIONS.allAtOnce:
      return 0;
    default:
      return undefined;
  }
}

/**
 * The fewest hosts of a fleet that must be healthy. Of a percentage at least one host may be away, as otherwise nothing
 * could be deployed.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/instances-health.html
 */
export function toFewestHealthy({ type, value }: MinimumHealthyHosts, hosts: number): number {
  return type === 'HOST_COUNT' ? value : Math.min(hosts - 1, Math.ceil((hosts * value) / 100));
}
