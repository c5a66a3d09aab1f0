import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ListenerAction, SynthesizedListener } from '../../assembly/listener';
import { proxy } from './proxy';
import { redirectTo } from './redirect-to';
import type { Routes } from './routes';
import { sendPage } from './send-page';
import type { Target } from './target';
import type { TargetGroup } from './target-group';
import type { Traffic } from './traffic';

/** What a listener needs to answer. */
export interface ListenerParts {
  readonly listener: SynthesizedListener;
  /** The name by which it is reached: `api.acme.example`. */
  readonly name: string;
  readonly routes: Routes;
  /** By ARN. */
  readonly groups: ReadonlyMap<string, TargetGroup>;
  readonly traffic: Traffic;
  /** URLs of the template → what answers on loopback. */
  readonly toLoopback: (url: string) => string;
}

/** A listener on loopback, while it listens. */
export interface OpenListener {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Stops listening; what was asked before is still answered, for two seconds. */
  close(): Promise<void>;
}

/** Starts a listener of a load balancer on a free port of 127.0.0.1, for one of its names. */
export async function startListener(parts: ListenerParts): Promise<OpenListener> {
  const server = createServer((incoming, response) => {
    answer(incoming, response, parts).catch(() => response.destroy());
  });
  // A client may think as long as a real load balancer's may.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWER);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}

const LAST_ANSWER = 2_000;

async function answer(incoming: IncomingMessage, response: ServerResponse, parts: ListenerParts): Promise<void> {
  const { listener, name, routes } = parts;
  const { method = 'GET', url = '/', headers } = incoming;
  const chosen = routes.choose(listener.arn, { method, url, host: name, headers });
  if (chosen === undefined) return sendPage(response, 503);
  const { action, arn } = chosen;
  switch (action.kind) {
    case 'forward':
      return forward(incoming, response, parts, routes.share(arn, action.groups));
    case 'redirect':
      response.writeHead(action.status, { location: parts.toLoopback(redirectTo(action, { ...parts, url })) }).end();
      return;
    case 'fixed':
      return sendFixed(response, action);
  }
}

function sendFixed(response: ServerResponse, { status, type, body }: Extract<ListenerAction, { kind: 'fixed' }>): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  { listener, name, groups, traffic }: ListenerParts,
  targetGroup: string | undefined,
): Promise<void> {
  const group = groups.get(targetGroup ?? '');
  const target = group && (await findTarget(group));
  const base = { loadBalancer: listener.loadBalancer, ...(targetGroup !== undefined && { targetGroup }) };
  const done = (status: number, by: 'target' | 'balancer', ms: number) =>
    traffic.add({ at: Date.now(), ...base, status, by, ms });
  if (target === undefined) {
    done(503, 'balancer', 0);
    return sendPage(response, 503);
  }
  proxy(incoming, response, target, {
    host: name,
    protocol: listener.protocol.toLowerCase(),
    port: listener.port,
    done,
  });
}

/** While tasks at a port of their own take turns, a request waits for the next one. */
async function findTarget(group: TargetGroup): Promise<Target | undefined> {
  for (let waited = 0; group.held && waited < LONGEST_HOLD; waited += HOLD) {
    const target = group.pick();
    if (target !== undefined) return target;
    await sleep(HOLD);
  }
  return group.pick();
}

const HOLD = 20;
const LONGEST_HOLD = 60_000;
