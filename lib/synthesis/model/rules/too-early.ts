import { labelOf } from '../action';
import { type Need, needsOf } from '../dependency';
import { type Order, toOrder } from '../order';
import type { Rule } from './rule';

export const tooEarly: Rule = {
  id: 'TooEarly',
  sentence:
    'What an action takes, reads or refers to is made before it: in an earlier stage, or earlier in the same stage and not side by side with it.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const order = toOrder(pipeline);
      for (const need of needsOf(pipeline).filter((one) => isTooEarly(one, order))) {
        const { user, key, within, label, makers } = need;
        const makes = makers.map(labelOf).join(', ');
        const verb = need.kind === 'artifact' ? 'takes' : 'reads';
        yield {
          at: user,
          key,
          ...(within !== undefined && { within }),
          message: `${labelOf(user)} ${verb} ${label}, which ${makes} makes later or at the same time`,
          hint: `move ${labelOf(user)} behind ${makes}`,
        };
      }
    }
  },
};

/** Actions that wait for each other are a matter of the rule Cycle: no order helps them. */
function isTooEarly({ user, makers }: Need, { precedes, waitsFor }: Order): boolean {
  return (
    makers.length > 0 && makers.every((maker) => !precedes(maker, user) && !waitsFor(maker, user) && maker !== user)
  );
}
