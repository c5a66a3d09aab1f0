import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a loopback server is told to answer to a call, by the call's name. */
export type Answers = Readonly<Record<string, Reply | readonly Reply[]>>;

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text as it is; anything else becomes JSON. */
  readonly body?: unknown;
}

export interface Call {
  /** `GetPipelineExecution`, `Publish`, or the path of a webhook. */
  readonly name: string;
  readonly body: string;
}

/** An HTTP server that stands for AWS and for Slack; a list of replies is used up, its last one stays. */
export async function startLoopback(answers: Answers) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const name = nameOf(request, body);
    calls.push({ name, body });
    const all = [answers[name] ?? { status: 404, body: 'nothing here' }].flat();
    const times = calls.filter((call) => call.name === name).length;
    const reply = all[Math.min(times, all.length) - 1] ?? {};
    response.writeHead(reply.status ?? 200, reply.headers);
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    calls,
    named: (name: string) => calls.filter((call) => call.name === name),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The JSON protocol names its operation in a header, the query protocol in the body, a webhook in its path. */
function nameOf({ headers, url }: IncomingMessage, body: string): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? '';
  return new URLSearchParams(body).get('Action') ?? url ?? '';
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
