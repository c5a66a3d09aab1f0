import type { Action } from './action';
import { needsOf } from './dependency';
import type { Pipeline } from './pipeline';

/** Which actions of a pipeline are done before which, and which wait for each other. */
export interface Order {
  /** Whether `first` is done when `second` starts: in an earlier stage, or at a lower run order of the same. */
  readonly precedes: (first: Action, second: Action) => boolean;
  /** Whether `maker` needs something of `user`, be it by way of others, so that neither can be first. */
  readonly waitsFor: (maker: Action, user: Action) => boolean;
  /** The actions on the way on which an action needs itself, beginning with it; empty when it does not. */
  readonly circleOf: (action: Action) => readonly Action[];
}

/** The order of a pipeline's actions. */
export function toOrder(pipeline: Pipeline): Order {
  const places = new Map(
    pipeline.stages.flatMap(({ actions }, stage) =>
      actions.map((action) => [action, { stage, runOrder: action.runOrder }]),
    ),
  );
  const makers = new Map<Action, Set<Action>>();
  for (const need of needsOf(pipeline)) {
    makers.set(need.user, new Set([...(makers.get(need.user) ?? []), ...need.makers]));
  }
  return {
    precedes: (first, second) => {
      const [a, b] = [places.get(first), places.get(second)];
      return (
        a !== undefined && b !== undefined && (a.stage < b.stage || (a.stage === b.stage && a.runOrder < b.runOrder))
      );
    },
    waitsFor: (maker, user) => wayTo(maker, user, makers) !== undefined,
    circleOf: (action) => wayTo(action, action, makers) ?? [],
  };
}

/** The shortest way from one action to another over what makes what it needs, without the other itself. */
function wayTo(
  from: Action,
  to: Action,
  makers: ReadonlyMap<Action, ReadonlySet<Action>>,
): readonly Action[] | undefined {
  const ways: (readonly Action[])[] = [[from]];
  const seen = new Set<Action>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of makers.get(way.at(-1) ?? from) ?? []) {
      if (next === to) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
