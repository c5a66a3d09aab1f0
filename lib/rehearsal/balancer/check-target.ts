import { get } from 'node:http';
import type { TargetHealthCheck } from '../../assembly/target-group';

/** Where a task listens. */
export interface Address {
  /** `127.0.0.1`. */
  readonly host: string;
  readonly port: number;
}

/**
 * Checks a target once; what comes back is why it failed, in AWS's words.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html#target-health-reason-codes
 */
export function checkTarget({ host, port }: Address, health: TargetHealthCheck): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { 'user-agent': 'ELB-HealthChecker/2.0', connection: 'close' };
    const timeout = health.timeoutSeconds * 1_000;
    const request = get({ host, port, path: health.path, headers, agent: false, timeout }, (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      resolve(isHealthy(status, health.matcher) ? undefined : `Health checks failed with these codes: [${status}]`);
    });
    request.on('timeout', () => {
      request.destroy();
      resolve('Request timed out');
    });
    request.on('error', () => resolve('Health checks failed'));
  });
}

/** Whether a matcher has a status: `200`, `200,202` or `200-299`. */
export function isHealthy(status: number, matcher: string): boolean {
  return matcher.split(',').some((part) => {
    const [least = 0, most = least] = part.split('-').map(Number);
    return status >= least && status <= most;
  });
}
