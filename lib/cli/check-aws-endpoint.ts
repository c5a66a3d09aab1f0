import type { Problem } from '../problem/problem';
import { isLoopback } from '../rehearsal/remote/aws-endpoint';

/**
 * Whether `--aws-endpoint` names something that a rehearsal may deploy to: a URL of this machine, unless a person allows another.
 * Problem: `BadArgument`.
 */
export function checkAwsEndpoint(url: string | undefined, allowRemote: boolean): readonly Problem[] {
  if (url === undefined) return [];
  if (!/^https?:\/\/[^/?#]+\/?$/.test(url) || !URL.canParse(url)) {
    return [
      { code: 'BadArgument', message: `--aws-endpoint takes a URL such as http://127.0.0.1:5000, and not "${url}"` },
    ];
  }
  if (allowRemote || isLoopback(url)) return [];
  return [
    {
      code: 'BadArgument',
      message: `--aws-endpoint ${url} is not on this machine: what is deployed there is really deployed`,
      hint: 'say --allow-remote, too, when that is meant',
    },
  ];
}
