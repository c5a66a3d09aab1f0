import type { ProviderServer } from '../../plan/servers';
import { Jenkins, JenkinsFailure } from './jenkins';

/** What a Jenkins is found to be before anything runs. @param login `USER:TOKEN`, when the person gave one */
export async function probeJenkins(provider: string, url: string, login?: string): Promise<ProviderServer> {
  const remedy = `give --secret jenkins:${provider}=USER:TOKEN`;
  const elsewhere = `give --server ${provider}=URL`;
  if (login !== undefined && !isPrivate(url))
    return { url, obstacle: { why: `the login would go to ${url} in clear`, remedy: `${elsewhere} of https` } };
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { status, headers } = await new Jenkins({ url, signal, ...(login !== undefined && { login }) }).get(QUESTION);
    if (headers.get('x-jenkins') === null)
      return { url, obstacle: { why: `what answers at ${url} is no Jenkins`, remedy: elsewhere } };
    if (status === 401 || status === 403) {
      const why = login === undefined ? `${url} asks for a login` : `${url} refuses the login of jenkins:${provider}`;
      return { url, obstacle: { why, remedy } };
    }
    return status === 200 ? { url } : { url, obstacle: { why: `${url} answers ${status}`, remedy: elsewhere } };
  } catch (error) {
    const why = error instanceof JenkinsFailure ? error.message : `${url} does not answer`;
    return { url, obstacle: { why, remedy: elsewhere } };
  }
}

const QUESTION = '/api/json?tree=mode';

const TIMEOUT_MS = 10_000;

/** Whether nobody on the way can read what is sent: over TLS, or on this machine. */
function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
