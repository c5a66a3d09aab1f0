import type { z } from 'zod';

/** Why a Jenkins did not do what was asked of it, in a sentence for a person. */
export class JenkinsFailure extends Error {
  override readonly name = 'JenkinsFailure';
}

/** Where a Jenkins is, and who asks it. */
export interface JenkinsOptions {
  /** Without a slash at its end. */
  readonly url: string;
  /** `USER:TOKEN`; told to nobody else. @default - nobody logs in */
  readonly login?: string;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
}

/** What a request may carry. */
interface Sent {
  readonly method?: 'POST';
  readonly body?: FormData | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The remote access API of a Jenkins. @see https://www.jenkins.io/doc/book/using/remote-access-api/ */
export class Jenkins {
  constructor(private readonly options: JenkinsOptions) {}

  /** What stands at a path below its URL. @throws JenkinsFailure when it cannot be reached */
  async get(path: string): Promise<Response> {
    return this.send(path, {});
  }

  /** The JSON at a path. @throws JenkinsFailure when it answers anything else */
  async getJson<T extends z.ZodType>(path: string, shape: T): Promise<z.infer<T>> {
    const response = await this.get(path);
    if (!response.ok) throw new JenkinsFailure(`${this.options.url} answers ${response.status} to ${toPlace(path)}`);
    const parsed = shape.safeParse(await response.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    throw new JenkinsFailure(`${this.options.url} answers what no Jenkins does to ${toPlace(path)}`);
  }

  /** Posts, with a crumb when it asks for one. @throws JenkinsFailure when it cannot be reached */
  async post(path: string, body: FormData | URLSearchParams = new URLSearchParams()): Promise<Response> {
    const answer = await this.send(path, { method: 'POST', body });
    const crumb = answer.status === 403 ? await this.tryCrumb() : undefined;
    return crumb === undefined ? answer : this.send(path, { method: 'POST', body, headers: crumb });
  }

  /** The same Jenkins, for what must still be asked when everything else has ended. */
  until(signal: AbortSignal): Jenkins {
    return new Jenkins({ ...this.options, signal });
  }

  /** A crumb is good for its session only. @see https://www.jenkins.io/doc/book/security/csrf-protection/ */
  private async tryCrumb(): Promise<Readonly<Record<string, string>> | undefined> {
    const response = await this.send('/crumbIssuer/api/json', {});
    if (!response.ok) return undefined;
    const { crumb, crumbRequestField } = (await response.json()) as Readonly<Record<string, unknown>>;
    if (typeof crumb !== 'string' || typeof crumbRequestField !== 'string') return undefined;
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
    return { [crumbRequestField]: crumb, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) };
  }

  private async send(path: string, { headers, ...sent }: Sent): Promise<Response> {
    const { url, login, signal } = this.options;
    const authorization = login && { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
    try {
      // A redirect is an answer: the login goes to nobody but this server.
      return await fetch(`${url}${path}`, {
        ...sent,
        headers: { ...headers, ...authorization },
        redirect: 'manual',
        signal,
      });
    } catch (error) {
      const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
      if (signal.aborted && name !== 'TimeoutError') throw error;
      throw new JenkinsFailure(`${url} cannot be reached: ${cause?.code ?? message}`);
    }
  }
}

/** The path of a project; a name with slashes leads through folders, as in `team/job/shop`. */
export function toProjectPath(project: string): string {
  return `/job/${project.split('/').map(encodeURIComponent).join('/')}`;
}

function toPlace(path: string): string {
  return path.split('?', 1)[0] ?? path;
}
