import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** How many requests were sent, and how many of them failed. */
export interface RequestCounts {
  readonly sent: number;
  readonly failed: number;
}

/** Where the clients of a service ask. */
export interface ClientTarget {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly path: string;
}

/** Two clients that ask a service without a pause while its tasks are swapped, each over a connection that it keeps. */
export class Clients {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly running: Promise<void>[];
  private sent = 0;
  private failed = 0;
  private over = false;

  constructor(
    private readonly target: ClientTarget,
    private readonly pauseMs: number,
    private readonly onFailure: (what: string) => void,
  ) {
    this.running = [this.ask(), this.ask()];
  }

  get counts(): RequestCounts {
    return { sent: this.sent, failed: this.failed };
  }

  /** Resolves when that many more requests have been answered, and what became of them. */
  async more(requests: number): Promise<RequestCounts> {
    const before = this.counts;
    while (this.sent < before.sent + requests && !this.over) await sleep(this.pauseMs);
    return { sent: this.sent - before.sent, failed: this.failed - before.failed };
  }

  async stop(): Promise<RequestCounts> {
    this.over = true;
    await Promise.all(this.running);
    this.agent.destroy();
    return this.counts;
  }

  private async ask(): Promise<void> {
    while (!this.over) {
      const failure = await this.request();
      this.sent += 1;
      if (failure !== undefined) {
        this.failed += 1;
        this.onFailure(failure);
      }
      await sleep(this.pauseMs);
    }
  }

  private request(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const { url, path } = this.target;
      const request = get(url + path, { agent: this.agent, timeout: LONGEST }, (response) => {
        const status = response.statusCode ?? 0;
        response.on('error', (error) => resolve(error.message));
        response.on('end', () => resolve(status < 500 ? undefined : `${status}`)).resume();
      });
      request.on('timeout', () => request.destroy(new Error('no answer')));
      request.on('error', (error) => resolve(error.message));
    });
  }
}

/** How long an answer may take, in milliseconds. */
const LONGEST = 65_000;

/** `1,204 requests, 0 failed`. */
export function renderCounts({ sent, failed }: RequestCounts): string {
  return `${sent.toLocaleString('en-US')} ${sent === 1 ? 'request' : 'requests'}, ${failed.toLocaleString('en-US')} failed`;
}
