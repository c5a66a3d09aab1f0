import { actionsOf } from '../dependency';
import { deploysOf } from '../environment';
import type { Pipeline } from '../pipeline';
import type { Finding, Rule } from './rule';

/** What SNS can send to: one address, without a name around it. */
const address = /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/;

export const badEmail: Rule = {
  id: 'BadEmail',
  sentence: 'An e-mail address is one address, `name@domain`.',
  *check({ pipelines }) {
    for (const place of pipelines.flatMap(placesOf)) {
      if (!address.test(place.email)) {
        yield {
          at: place.at,
          key: place.key,
          message: `"${place.email}" is no e-mail address`,
          hint: 'write one address, for example team@acme.example',
        };
      }
    }
  },
};

type Place = Required<Pick<Finding, 'at' | 'key'>> & { readonly email: string };

function placesOf(pipeline: Pipeline): readonly Place[] {
  const asked = actionsOf(pipeline).flatMap((action) =>
    action.verb === 'approve'
      ? action.ask.map((email, index) => ({ at: action, key: ['ask', index, 'email'], email }))
      : [],
  );
  const changes = deploysOf(pipeline).flatMap(({ target }) =>
    target.kind === 'stack'
      ? (target.changes?.ask ?? []).map((email, index) => ({
          at: target,
          key: ['changes', 'ask', index, 'email'],
          email,
        }))
      : [],
  );
  const told = pipeline.notices.flatMap((notice) =>
    notice.kind === 'email' ? [{ at: notice, key: ['email'], email: notice.address }] : [],
  );
  return [...asked, ...changes, ...told];
}
