import { createHash } from 'node:crypto';
import type { ServerDeploymentGroup } from '../../assembly/server-deployment-group';
import type { LeftGroup } from './left-running';
import type { Patience } from './run-script';

/** What a deployment to servers is done with. */
export interface DeploymentTools {
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
  readonly patience: Patience;
  /** What every script finds in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Keeps what a script left running, for the end of the rehearsal. */
  readonly keepRunning: (left: LeftGroup) => void;
  readonly newId: () => string;
}

/** One deployment of a revision to a group of hosts. */
export interface Deployment {
  /** `d-AB1CDEF23`. */
  readonly id: string;
  readonly application: string;
  readonly group: string;
  /** The id of the deployment group, a UUID. */
  readonly groupId: string;
  /** The absolute path of the revision's zip. */
  readonly revision: string;
  /** Whether a load balancer sends traffic to the hosts. */
  readonly balanced: boolean;
  /** Whether a host that cannot end the old version goes on all the same. */
  readonly forgivesStop: boolean;
}

/** A deployment of a revision to a group. */
export function toDeployment(
  { application, name, balanced }: Pick<ServerDeploymentGroup, 'application' | 'name' | 'balanced'>,
  revision: string,
  forgivesStop: boolean,
  newId: () => string,
): Deployment {
  const groupId = toUuid(`${application}/${name}`);
  return { id: toDeploymentId(newId()), application, group: name, groupId, revision, balanced, forgivesStop };
}

/** Nine letters and digits, as CodeDeploy has them. */
function toDeploymentId(seed: string): string {
  const digits = createHash('sha256').update(seed).digest('hex').toUpperCase();
  return `d-${digits.slice(0, 9)}`;
}

function toUuid(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end)).join('-');
}
