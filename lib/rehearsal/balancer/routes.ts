import type {
  ListenerAction,
  SynthesizedListener,
  SynthesizedListenerRule,
  WeightedGroup,
} from '../../assembly/listener';
import { isMatch, type RuleRequest } from './is-match';

/** Where the requests of each listener go; a deploy moves them from one target group to the other. */
export class Routes {
  private readonly actions: Map<string, ListenerAction>;
  private readonly spent = new Map<string, number[]>();
  private readonly rules: readonly SynthesizedListenerRule[];

  constructor(listeners: readonly SynthesizedListener[], rules: readonly SynthesizedListenerRule[]) {
    this.rules = rules.toSorted((one, other) => one.priority - other.priority);
    this.actions = new Map(
      [...listeners, ...rules].flatMap(({ arn, action }) => (action === undefined ? [] : [[arn, action] as const])),
    );
  }

  /** What becomes of a request to a listener: the action of its first rule that matches, or its default one. */
  choose(
    listener: string,
    request: RuleRequest,
  ): { readonly arn: string; readonly action: ListenerAction } | undefined {
    const rule = this.rules.find((one) => one.listener === listener && isMatch(one.conditions, request));
    const arn = rule?.arn ?? listener;
    const action = this.actions.get(arn);
    return action && { arn, action };
  }

  /** The target group of the next request: each gets its share, as evenly as it goes. */
  share(arn: string, groups: readonly WeightedGroup[]): string | undefined {
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return undefined;
    const spent = this.spent.get(arn) ?? [];
    this.spent.set(arn, spent);
    const due = groups.map(({ weight }, index) =>
      weight === 0 ? Number.POSITIVE_INFINITY : ((spent[index] ?? 0) + 1) / weight,
    );
    const next = due.indexOf(Math.min(...due));
    spent[next] = (spent[next] ?? 0) + 1;
    return groups[next]?.targetGroup;
  }

  /** The target groups that a rule, or a listener by itself, forwards to. */
  groups(arn: string): readonly WeightedGroup[] {
    const action = this.actions.get(arn);
    return action?.kind === 'forward' ? action.groups : [];
  }

  /** Lets a rule, or a listener by itself, forward to other shares from the next request on. */
  forward(arn: string, groups: readonly WeightedGroup[]): void {
    this.actions.set(arn, { kind: 'forward', groups });
    this.spent.delete(arn);
  }

  /** The rules of a listener, and the listener itself, that forward to one of the target groups. */
  leadingTo(listener: string, targetGroups: readonly string[]): readonly string[] {
    const own = this.rules.filter((rule) => rule.listener === listener).map(({ arn }) => arn);
    return [...own, listener].filter((arn) =>
      this.groups(arn).some(({ targetGroup }) => targetGroups.includes(targetGroup)),
    );
  }
}
