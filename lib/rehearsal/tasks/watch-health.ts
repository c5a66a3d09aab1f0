import type { ContainerHealthCheck } from '../../assembly/task-definition';
import type { ContainerHealth } from './task';

/** A container's health, while it is looked at. */
export interface HealthWatch {
  now(): ContainerHealth;
  end(): void;
}

/**
 * Runs a container's own health check again and again.
 *
 * @param check runs it once
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function watchHealth(
  { retries, startSeconds }: ContainerHealthCheck,
  everyMs: number,
  check: () => Promise<boolean>,
): HealthWatch {
  const began = Date.now();
  let state: ContainerHealth = 'UNKNOWN';
  let failures = 0;
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const healthy = await check();
    // A failure while it starts does not count.
    const counts = state === 'HEALTHY' || Date.now() - began >= startSeconds * 1_000;
    failures = healthy || !counts ? 0 : failures + 1;
    if (healthy) state = 'HEALTHY';
    else if (failures >= retries) state = 'UNHEALTHY';
    if (!over) timer = setTimeout(() => void look(), everyMs);
  };
  timer = setTimeout(() => void look(), Math.min(everyMs, 100));
  return {
    now: () => state,
    end: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}
