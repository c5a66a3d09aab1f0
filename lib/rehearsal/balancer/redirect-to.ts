import type { ListenerAction, SynthesizedListener } from '../../assembly/listener';

/** What a redirect starts from. */
export interface Redirected {
  readonly listener: Pick<SynthesizedListener, 'protocol' | 'port'>;
  /** The host that was asked. */
  readonly name: string;
  /** The path with its query. */
  readonly url: string;
}

/**
 * The URL that a redirect leads to; a port that its protocol has anyway is left out.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions
 */
export function redirectTo(action: Extract<ListenerAction, { kind: 'redirect' }>, from: Redirected): string {
  const [path = '/', query = ''] = from.url.split(/\?(.*)/s);
  const known: Readonly<Record<string, string>> = {
    protocol: from.listener.protocol.toLowerCase(),
    host: from.name,
    port: String(from.listener.port),
    path: path.replace(/^\//, ''),
    query,
  };
  const fill = (text: string) => text.replace(/#\{(\w+)\}/g, (_, word: string) => known[word] ?? '');
  const { protocol, host, port, path: place, query: asked } = action.parts;
  const scheme = fill(protocol).toLowerCase();
  const number = fill(port);
  const authority = number === DEFAULT_PORTS[scheme] ? fill(host) : `${fill(host)}:${number}`;
  const search = fill(asked);
  return `${scheme}://${authority}${fill(place)}${search === '' ? '' : `?${search}`}`;
}

/** The ports that a URL does not have to name. */
export const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };
