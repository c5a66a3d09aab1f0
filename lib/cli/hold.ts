import { once } from 'node:events';
import type { Reporter } from '../rehearsal/reporters/reporter';

/** Keeps the sites that a rehearsal deployed to up at its end, for a person who looks at them. */
export interface Hold {
  /** Learns where the sites are. */
  readonly reporter: Reporter;
  /** Waits for Ctrl-C when there is a terminal and a site to look at. */
  readonly wait: () => Promise<void>;
}

/** What a person sits at. */
export interface Terminal {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
}

/** @param interrupted a rehearsal that was interrupted holds nothing up */
export function toHold(interrupted: AbortSignal, { stdin, stdout }: Terminal = process): Hold {
  const sites = new Map<string, string>();
  const deployed = new Set<string>();
  return {
    reporter: {
      report: (event) => {
        if (event.type === 'site') sites.set(`${event.stage}.${event.action}`, event.url);
        if (event.type === 'action' && event.state === 'SUCCEEDED') deployed.add(`${event.stage}.${event.action}`);
      },
    },
    wait: async () => {
      const urls = [...sites].flatMap(([action, url]) => (deployed.has(action) ? [url] : []));
      if (interrupted.aborted || urls.length === 0 || !stdout.isTTY || !stdin.isTTY) return;
      stdout.write(`\n${urls.join(' and ')} ${urls.length === 1 ? 'stays' : 'stay'} up until Ctrl-C\n`);
      const keepAlive = setInterval(() => undefined, 1 << 30);
      await once(interrupted, 'abort');
      clearInterval(keepAlive);
    },
  };
}
