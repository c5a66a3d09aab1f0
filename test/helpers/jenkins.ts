import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A project of a test's Jenkins, and how its builds go. */
export interface TestProject {
  readonly parameters?: readonly { readonly name: string; readonly type: string }[];
  readonly disabled?: boolean;
  /** What the console has more of at each look. */
  readonly console?: readonly string[];
  /** Whether there is always more to come. */
  readonly endless?: boolean;
  /** @default SUCCESS */
  readonly result?: string;
  /** The zip of what it archived. @default - nothing */
  readonly archive?: string;
}

/** A server that answers as Jenkins documents its remote access API, and what it was asked for. */
export interface TestJenkins {
  readonly url: string;
  /** `POST /job/shop/build`, in order; nothing that only looks. */
  readonly posted: string[];
  /** The fields of the forms that builds were begun with. */
  readonly forms: Form[];
  close(): void;
}

type Form = Readonly<Record<string, string | Buffer>>;

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** @param login `USER:TOKEN` without which nothing is answered */
export async function aJenkins(projects: Readonly<Record<string, TestProject>>, login?: string): Promise<TestJenkins> {
  const posted: string[] = [];
  const forms: Form[] = [];
  const builds = new Builds(projects, forms);
  const guard = (request: IncomingMessage): Reply | undefined => {
    const { authorization, 'jenkins-crumb': crumb, cookie } = request.headers;
    const isKnown = login === undefined || authorization === `Basic ${Buffer.from(login).toString('base64')}`;
    if (!isKnown) return { status: 403 };
    if (request.method !== 'POST') return undefined;
    if (crumb !== 'c1' || cookie !== 'JSESSIONID=s1') return { status: 403, body: 'No valid crumb was included' };
    posted.push(`POST ${request.url}`);
    return undefined;
  };
  const server = createServer(async (request, response) => {
    const { status, headers, body } = guard(request) ?? (await builds.answer(request));
    const isRaw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    response.writeHead(status, { 'x-jenkins': '2.504.1', ...headers }).end(isRaw ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted, forms, close };
}

/** Each project has one build, number 7, which waits in the queue at the first look. */
class Builds {
  private readonly looks = new Map<string, number>();

  constructor(
    private readonly projects: Readonly<Record<string, TestProject>>,
    private readonly forms: Form[],
  ) {}

  async answer(request: IncomingMessage): Promise<Reply> {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    if (path === '/api/json') return { status: 200, body: { mode: 'NORMAL' } };
    if (path === '/crumbIssuer/api/json') return CRUMB;
    const [, item] = /^\/queue\/item\/(\d+)\/api\/json$/.exec(path) ?? [];
    if (item !== undefined) return this.answerItem(Number(item));
    const [, name = '', rest = ''] = /^\/job\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const project = this.projects[name];
    if (project === undefined) return { status: 404 };
    if (rest.startsWith('build')) return this.begin(name, rest, project, request);
    return this.answerBuild(name, rest, project, new URLSearchParams(query));
  }

  private answerItem(item: number): Reply {
    const name = Object.keys(this.projects)[item - 1];
    if (this.look(`item ${item}`) === 1) return { status: 200, body: { why: 'Waiting for next available executor' } };
    if (name === 'cancelled') return { status: 200, body: { cancelled: true } };
    return { status: 200, body: { executable: { number: 7, url: `https://ci.acme.example/job/${name}/7/` } } };
  }

  /** Behind a proxy the server may know itself by another name. */
  private async begin(name: string, rest: string, project: TestProject, request: IncomingMessage): Promise<Reply> {
    if (rest !== (project.parameters ? 'buildWithParameters' : 'build')) return { status: 400 };
    this.forms.push(await readForm(request));
    const item = Object.keys(this.projects).indexOf(name) + 1;
    return { status: 201, headers: { location: `https://ci.acme.example/queue/item/${item}/` } };
  }

  private answerBuild(name: string, rest: string, project: TestProject, query: URLSearchParams): Reply {
    switch (rest) {
      case 'api/json':
        return toDescription(project);
      case '7/logText/progressiveText':
        return toConsole(project, this.look(`console ${name}`), Number(query.get('start')));
      case '7/api/json':
        return toVerdict(project, this.look(`verdict ${name}`));
      case '7/artifact/*zip*/archive.zip':
        return project.archive === undefined ? { status: 404 } : { status: 200, body: readFileSync(project.archive) };
      default:
        return { status: rest === '7/stop' ? 302 : 404 };
    }
  }

  private look(key: string): number {
    const look = (this.looks.get(key) ?? 0) + 1;
    this.looks.set(key, look);
    return look;
  }
}

const CRUMB: Reply = {
  status: 200,
  headers: { 'set-cookie': 'JSESSIONID=s1; Path=/; HttpOnly' },
  body: { crumb: 'c1', crumbRequestField: 'Jenkins-Crumb' },
};

function toDescription({ parameters, disabled = false }: TestProject): Reply {
  const property = [{}, ...(parameters ? [{ parameterDefinitions: parameters }] : [])];
  return { status: 200, body: { buildable: !disabled, property } };
}

function toConsole({ console = [''], endless = false }: TestProject, look: number, start: number): Reply {
  const printed = Buffer.from(console.slice(0, look).join(''));
  const more = endless || look < console.length;
  const headers = { 'x-text-size': String(printed.length), ...(more && { 'x-more-data': 'true' }) };
  return { status: 200, headers, body: printed.subarray(start) };
}

/** The console ends a moment before the build does. */
function toVerdict({ result = 'SUCCESS' }: TestProject, look: number): Reply {
  return { status: 200, body: look === 1 ? { building: true, result: null } : { building: false, result } };
}

async function readForm(request: IncomingMessage): Promise<Form> {
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  const form = await new Response(await buffer(request), { headers: { 'content-type': type } }).formData();
  const fields = [...form].map(async ([name, value]) => [
    name,
    typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()),
  ]);
  return Object.fromEntries(await Promise.all(fields));
}
