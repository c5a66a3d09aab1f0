import type { IncomingHttpHeaders } from 'node:http';
import type { RuleCondition } from '../../assembly/listener';

/** What the conditions of a rule look at. */
export interface RuleRequest {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  /** Without its port. */
  readonly host: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request meets every condition of a rule.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
export function isMatch(conditions: readonly RuleCondition[], request: RuleRequest): boolean {
  return conditions.every((condition) => condition.values.some((value) => meets(condition, value, request)));
}

function meets(condition: RuleCondition, value: string, { method, url, host, headers }: RuleRequest): boolean {
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  switch (condition.field) {
    case 'path-pattern':
      return like(value).test(path);
    case 'host-header':
      return like(value, 'i').test(host);
    case 'http-header':
      return like(value, 'i').test(String(headers[condition.header ?? ''] ?? ''));
    case 'http-request-method':
      return value === method;
    case 'query-string':
      return [...new URLSearchParams(query)].some(([key, text]) =>
        like(value, 'i').test(value.includes('=') ? `${key}=${text}` : text),
      );
    default:
      // Everybody is on this machine, whichever address a rule asks for.
      return true;
  }
}

/** `*` stands for any characters, `?` for one. */
function like(pattern: string, flags = ''): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, flags);
}
