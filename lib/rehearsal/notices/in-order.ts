/** Work in the background: of one key one after another in the order given, of different keys side by side. */
export interface InOrder {
  /** Puts work at the end of a key's queue. */
  add(key: string, work: () => Promise<void>): void;
  /** Resolves when nothing is left, what was added meanwhile too; rejects with the first throw of any work. */
  settled(): Promise<void>;
}

/** Makes queues that are empty. */
export function createInOrder(): InOrder {
  const queues = new Map<string, Promise<void>>();
  const faults: unknown[] = [];
  return {
    add: (key, work) => {
      const next = (queues.get(key) ?? Promise.resolve()).then(work).catch((fault: unknown) => {
        faults.push(fault);
      });
      queues.set(key, next);
    },
    settled: async () => {
      let seen: readonly Promise<void>[] = [];
      while (seen.length !== queues.size || [...queues.values()].some((queue) => !seen.includes(queue))) {
        seen = [...queues.values()];
        await Promise.all(seen);
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
