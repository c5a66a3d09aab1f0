import { aRehearsal, type Rehearsal } from './a-rehearsal';

/** What stands for CodeArtifact, and those who ask it. */
export interface PackageOffice {
  readonly rehearsal: Rehearsal;
  /** CodeArtifact's own answer, with its status. */
  ask(method: string, path: string): Promise<Record<string, unknown>>;
  /** A package manager that has logged in to the repository acme/releases; answers the status and the body. */
  call(
    format: string,
    path: string,
    given?: { readonly method?: string; readonly body?: string | FormData; readonly scheme?: 'Basic' | 'Bearer' },
  ): Promise<{ readonly status: number; readonly text: string }>;
}

export async function aPackageOffice(): Promise<PackageOffice> {
  const rehearsal = await aRehearsal();
  const { endpoint } = rehearsal;
  const ask: PackageOffice['ask'] = async (method, path) => {
    const scope = `${endpoint.credentials.accessKeyId}/20260301/ap-northeast-2/codeartifact/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
    const answer = await fetch(endpoint.url + path, { method, headers: { authorization } });
    return { ...((await answer.json()) as object), status: answer.status };
  };
  const call: PackageOffice['call'] = async (format, path, { method = 'GET', body, scheme = 'Basic' } = {}) => {
    const { authorizationToken: token } = await ask('POST', '/v1/authorization-token?domain=acme');
    const place = `domain=acme&repository=releases&format=${format}`;
    const { repositoryEndpoint: url } = await ask('GET', `/v1/repository/endpoint?${place}`);
    const secret = scheme === 'Basic' ? Buffer.from(`aws:${String(token)}`).toString('base64') : String(token);
    const headers = { authorization: `${scheme} ${secret}` };
    const answer = await fetch(String(url) + path, { method, headers, ...(body !== undefined && { body }) });
    return { status: answer.status, text: await answer.text() };
  };
  return { rehearsal, ask, call };
}
