import type { BatchBuild } from '../../../aws/codebuild/to-batch-builds';

/** What decides the order of a batch. */
export type GraphNode = Pick<BatchBuild, 'identifier' | 'dependsOn' | 'ignoreFailure'>;

/** How the builds of a graph run. */
export interface GraphOptions<N extends GraphNode, R> {
  readonly run: (node: N) => Promise<R>;
  readonly hasSucceeded: (result: R) => boolean;
  /** How many run side by side, from 1. */
  readonly mostParallel: number;
  /** Whether further ones may begin. */
  readonly goesOn: () => boolean;
}

/**
 * Runs each node as soon as all that it waits for have succeeded, or have failed in a way that is ignored; of those that
 * could run, the first in the order given. A node that waits for a failed one never runs.
 *
 * @returns the results by identifier in the order in which they came; what did not run is not there
 */
export async function runGraph<N extends GraphNode, R>(
  nodes: readonly N[],
  { run, hasSucceeded, mostParallel, goesOn }: GraphOptions<N, R>,
): Promise<ReadonlyMap<string, R>> {
  const results = new Map<string, R>();
  const done = new Set<string>();
  const running = new Map<string, Promise<string>>();
  const start = async (node: N): Promise<string> => {
    const result = await run(node);
    results.set(node.identifier, result);
    if (node.ignoreFailure || hasSucceeded(result)) done.add(node.identifier);
    return node.identifier;
  };
  const waiting = [...nodes];
  try {
    for (;;) {
      for (const node of goesOn() ? takeReady(waiting, done, mostParallel - running.size) : [])
        running.set(node.identifier, start(node));
      if (running.size === 0) return results;
      running.delete(await Promise.race(running.values()));
    }
  } finally {
    // When one throws, the others are not left to themselves.
    await Promise.allSettled(running.values());
  }
}

/** Takes the first nodes out of those that wait whose dependencies are done. */
function takeReady<N extends GraphNode>(waiting: N[], done: ReadonlySet<string>, most: number): readonly N[] {
  const ready = waiting.filter(({ dependsOn }) => dependsOn.every((name) => done.has(name))).slice(0, most);
  for (const node of ready) waiting.splice(waiting.indexOf(node), 1);
  return ready;
}
