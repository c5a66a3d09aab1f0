import { findByPath } from './event-path';

/** How a rule's target says what it is given instead of the event. */
export interface TargetInput {
  /** A constant JSON text. */
  readonly input?: string;
  /** A JSON path whose finding is given. */
  readonly inputPath?: string;
  /** A template with values that JSON paths find. */
  readonly inputTransformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
}

/** The rule, as the predefined variables of a template tell of it. */
export interface RuleFacts {
  /** The rule's name. */
  readonly name: string;
  /** The rule's ARN. */
  readonly arn: string;
}

/**
 * What a target of a rule is given for an event: the event, a part of it, a constant, or what a template makes of it.
 * A template that does not come out as JSON comes out as a text.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function toTargetInput(target: TargetInput, event: Readonly<Record<string, unknown>>, rule: RuleFacts): unknown {
  if (target.inputTransformer !== undefined) {
    const { paths, template } = target.inputTransformer;
    return parseOrKeep(fill(template, toVariables(paths, event, rule)));
  }
  if (target.input !== undefined) return parseOrKeep(target.input);
  return target.inputPath === undefined ? event : findByPath(target.inputPath, event);
}

function toVariables(
  paths: Readonly<Record<string, string>>,
  event: Readonly<Record<string, unknown>>,
  rule: RuleFacts,
): ReadonlyMap<string, unknown> {
  const { detail: _, ...withoutDetail } = event;
  return new Map<string, unknown>([
    ...Object.entries(paths).map(([name, path]) => [name, findByPath(path, event)] as const),
    ['aws.events.rule-arn', rule.arn],
    ['aws.events.rule-name', rule.name],
    ['aws.events.event', withoutDetail],
    ['aws.events.event.json', event],
    ['aws.events.event.ingestion-time', event['time']],
  ]);
}

/**
 * Puts variables in the place of `<name>`: as they are inside of quotes, as JSON elsewhere. A variable that was not
 * found is empty; what is no variable stays.
 */
function fill(template: string, variables: ReadonlyMap<string, unknown>): string {
  let isQuoted = false;
  return template.replace(/\\.|"|<([\w.-]+)>/gs, (found: string, name: string | undefined) => {
    if (found === '"') isQuoted = !isQuoted;
    if (name === undefined || !variables.has(name)) return found;
    return isQuoted ? toQuoted(variables.get(name)) : (JSON.stringify(variables.get(name)) ?? '');
  });
}

/** Inside of a JSON text: what would end the text is escaped. */
function toQuoted(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value)).slice(1, -1);
}

function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
