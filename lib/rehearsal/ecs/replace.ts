import type { TargetGroup } from '../balancer/target-group';
import { startTasks } from './roll';
import { checkWell, type Swap, SwapFailure, waitWell } from './swap';

/**
 * Swaps a task at a port of its own, which two cannot have at once: the old one ends before the new one starts, and requests
 * wait meanwhile. On AWS each task has an address of its own, and nobody waits.
 * @throws SwapFailure when the old one is back
 */
export async function replace(swap: Swap, groups: readonly TargetGroup[], bakeMinutes: number): Promise<void> {
  const { old, fresh, pace } = swap;
  for (const group of groups) group.held = true;
  try {
    await old?.remove();
    const [failure] = await startTasks(swap, fresh, groups, 1);
    if (failure !== undefined) throw new SwapFailure(failure);
    checkWell(swap, fresh);
    await waitWell(swap, pace.waitMs(bakeMinutes), fresh);
  } catch (error) {
    if (!(error instanceof SwapFailure)) throw error;
    await fresh.remove();
    if (old !== undefined) await startTasks({ ...swap, signal: new AbortController().signal }, old, groups, 1);
    throw error;
  } finally {
    for (const group of groups) group.held = false;
  }
}
