import type { ServerAppspec } from '../../aws/codedeploy/server-appspec';
import type { Host } from './host';

/** Where the agent keeps revisions on a host. @see https://docs.aws.amazon.com/codedeploy/latest/userguide/codedeploy-agent.html */
export const AGENT_FOLDER = '/opt/codedeploy-agent';

/**
 * A script as it runs on this machine: where it names a directory that the revision is installed to, or the agent's, the
 * folder of the host stands. Other paths stay, and `$CONVEYOR_HOST` is what stands for `/`.
 */
export function toOwnPaths(script: string, appspec: ServerAppspec, host: Host): string {
  const destinations = (appspec.files ?? []).map(({ destination }) => destination.replace(/(.)\/+$/, '$1'));
  const own = [...new Set([...destinations, AGENT_FOLDER])].filter((path) => path !== '/');
  if (own.length === 0) return script;
  const longestFirst = own.sort((one, other) => other.length - one.length).map(toPattern);
  const pattern = new RegExp(`(?<![\\w./~}-])(?:${longestFirst.join('|')})(?![\\w-])`, 'g');
  return script.replace(pattern, (path) => host.place(path));
}

function toPattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
