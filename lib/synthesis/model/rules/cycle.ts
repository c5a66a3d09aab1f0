import { type Action, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { toOrder } from '../order';
import type { Rule } from './rule';

export const cycle: Rule = {
  id: 'Cycle',
  sentence: 'No action needs what it makes itself, be it by way of other actions.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const order = toOrder(pipeline);
      const told = new Set<Action>();
      for (const action of actionsOf(pipeline)) {
        const circle = order.circleOf(action);
        if (circle.length === 0 || told.has(action)) continue;
        for (const one of circle) told.add(one);
        yield {
          at: action,
          part: 'key',
          message:
            circle.length === 1
              ? `${labelOf(action)} needs what it makes itself`
              : `${circle.map(labelOf).join(' needs ')} needs ${labelOf(action)}: none of them can be first`,
          hint: 'let one of them do without the other, or make it from the source',
        };
      }
    }
  },
};
