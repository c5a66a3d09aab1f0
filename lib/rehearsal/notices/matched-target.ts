import type { RuleTarget, SynthesizedRule } from '../../assembly/rule';
import { matchesPattern, unknownsIn } from '../../aws/events/matches-pattern';
import { toTargetInput } from '../../aws/events/target-input';

/** An event in the form in which EventBridge delivers it. */
export type DeliveredEvent = Readonly<Record<string, unknown>>;

/** A target that an event is given to, because the event matched its rule. */
export interface MatchedTarget {
  /** The rule that the event matched. */
  readonly rule: SynthesizedRule;
  /** One of the rule's targets. */
  readonly target: RuleTarget;
  /** What the target is given: the event, or what the rule makes of it. */
  readonly input: unknown;
}

/** The targets of all enabled rules that an event matches, in the order of the template. */
export function findTargets(rules: readonly SynthesizedRule[], event: DeliveredEvent): readonly MatchedTarget[] {
  return rules
    .filter((rule) => rule.enabled && matchesPattern(rule.pattern, event))
    .flatMap((rule) => rule.targets.map((target) => ({ rule, target, input: toInput(rule, target, event) })));
}

/** A sentence for each enabled rule that asks for CodePipeline's events by something that no file says. */
export function unknownPatterns(rules: readonly SynthesizedRule[]): readonly string[] {
  return rules.flatMap((rule) => {
    const unknowns = rule.enabled && isForPipelines(rule.pattern) ? unknownsIn(rule.pattern) : [];
    return unknowns.length === 0
      ? []
      : [`the rule ${rule.name} cannot match by what is not known here: ${unknowns.join(', ')}`];
  });
}

/** The rules by which sources are watched ask for events of other services. */
function isForPipelines(pattern: unknown): boolean {
  const source = (pattern as { readonly source?: unknown } | undefined)?.source;
  return source === undefined || matchesPattern({ source }, { source: 'aws.codepipeline' });
}

function toInput(rule: SynthesizedRule, target: RuleTarget, event: DeliveredEvent): unknown {
  const { region, account } = event;
  return toTargetInput(target, event, {
    name: rule.name,
    arn: `arn:aws:events:${region}:${account}:rule/${rule.name}`,
  });
}
