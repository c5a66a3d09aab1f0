import type { Assembly } from '../../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../../assembly/function';
import { labelOf } from '../../assembly/origin';
import { findTopic } from '../../assembly/topic';
import type { Invocation } from '../action-run';
import type { NewsOf } from '../news';
import { type CallResult, callFunction } from './call-function';
import { createInOrder, type InOrder } from './in-order';
import { type DeliveredEvent, findTargets, type MatchedTarget, unknownPatterns } from './matched-target';
import { type Schedules, toScheduled } from './scheduled-event';
import { type SnsMessage, toNotification, toSnsEvent } from './sns-message';

/** What notices tell of. */
export type NoticeNews = NewsOf<'matched'> | NewsOf<'notification'> | NewsOf<'warning'>;

/** What notices are made with. */
export interface NoticesOptions {
  /** Where the rules, their targets and the subscriptions stand. */
  readonly assembly: Pick<Assembly, 'rules' | 'functions' | 'topics'>;
  /** Why a function's events are not delivered here, undefined when they are. @default every function can be called */
  readonly obstacle?: (fn: SynthesizedFunction) => string | undefined;
  /** Runs a function of the assembly. */
  readonly invoke: (name: string, event: unknown, signal: AbortSignal) => Promise<Invocation>;
  /** Starts a pipeline that is a target. @default a pipeline is not rehearsed as a target */
  readonly startPipeline?: (matched: MatchedTarget, event: DeliveredEvent) => CallResult;
  /** Takes what happened. */
  readonly tell: (news: NoticeNews) => void;
  /** Takes what a function printed. */
  readonly log: (functionName: string, lines: readonly string[]) => void;
  /** Hides secrets in whatever is told. */
  readonly mask: (text: string) => string;
  /** Set when the rehearsal is interrupted: nothing more is called then. */
  readonly signal: AbortSignal;
  /** The time of a message. */
  readonly clock: () => Date;
  /** A fresh UUID. */
  readonly uuid: () => string;
}

/** Stands for EventBridge's rules and SNS's subscriptions while a rehearsal lasts. */
export interface Notices {
  /** Gives an event to the targets of every rule that it matches, in the background. */
  deliver(event: DeliveredEvent): void;
  /** Gives the functions that schedules call what they are called with, once. */
  letTimePass(schedules: Schedules): void;
  /** Gives a message to the subscriptions of its topic. */
  publish(message: SnsMessage): void;
  /** Takes a message that was posted to Slack. */
  takeSlack(message: { readonly text: string }): void;
  /** Resolves when every target was called to its end. */
  settled(): Promise<void>;
}

/** Makes notices. A function gets its events one after another, in the order in which they were delivered. */
export function createNotices(options: NoticesOptions): Notices {
  const warned = new Set<string>();
  const office: Office = {
    ...options,
    queue: createInOrder(),
    warn: (text) => {
      if (!warned.has(text)) options.tell({ type: 'warning', text: options.mask(text) });
      warned.add(text);
    },
  };
  return {
    publish: (message) => publish(office, message),
    deliver: (event) => deliver(office, event),
    letTimePass: (schedules) => letTimePass(office, schedules),
    takeSlack: ({ text }) => options.tell({ type: 'notification', channel: 'slack', text: options.mask(text) }),
    settled: office.queue.settled,
  };
}

/** What all deliveries share. */
interface Office extends NoticesOptions {
  readonly queue: InOrder;
  /** Tells a warning, the first time. */
  readonly warn: (text: string) => void;
}

/** Is told what a delivery came to. */
type Done = (result: CallResult) => void;

function deliver(office: Office, event: DeliveredEvent): void {
  const { rules } = office.assembly;
  unknownPatterns(rules).forEach(office.warn);
  for (const matched of findTargets(rules, event)) giveAndTell(office, matched, event);
}

function letTimePass(office: Office, schedules: Schedules): void {
  const due = toScheduled(office.assembly.rules, schedules, office.clock(), office.uuid);
  for (const { matched, event } of due) giveAndTell(office, matched, event);
}

function giveAndTell(office: Office, matched: MatchedTarget, event: DeliveredEvent): void {
  give(office, matched, event, (result) => {
    office.tell(toMatched(matched, event, result, office.mask));
    if (!result.ok && !office.signal.aborted) office.warn(toMiss(matched, result.reason));
  });
}

/** The same for each event, so that it is told once. */
function toMiss({ rule, target }: MatchedTarget, reason: string): string {
  return `the rule ${labelOf(rule)} and its target ${toTargetName(target.arn)}: ${reason}`;
}

function give(office: Office, matched: MatchedTarget, event: DeliveredEvent, done: Done): void {
  const { target, input } = matched;
  const { arn } = target;
  const service = typeof arn === 'string' ? arn.split(':')[2] : undefined;
  if (typeof arn !== 'string') done({ ok: false, reason: `not rehearsed: ${arn.unknown} is not known here` });
  else if (service === 'lambda') callLater(office, arn, input, done);
  else if (service === 'codepipeline' && office.startPipeline) done(office.startPipeline(matched, event));
  else if (service === 'sns') {
    // EventBridge sends JSON: a text arrives in its quotes.
    publish(office, { topicArn: arn, body: JSON.stringify(input) ?? '' });
    done({ ok: true });
  } else done({ ok: false, reason: `not rehearsed: a target of ${service}` });
}

function callLater(office: Office, arn: string, event: unknown, done: Done): void {
  const { assembly, queue, signal, invoke, mask } = office;
  const fn = findFunction(assembly.functions, arn);
  if (fn === undefined) {
    done({ ok: false, reason: 'not rehearsed: the function is not in the assembly' });
    return;
  }
  const obstacle = office.obstacle?.(fn);
  if (obstacle !== undefined) {
    done({ ok: false, reason: `not rehearsed: ${obstacle}` });
    return;
  }
  queue.add(fn.arn, async () => {
    const log = (name: string, lines: readonly string[]) => office.log(name, lines.map(mask));
    done(await callFunction({ fn, event, invoke, signal, log }));
  });
}

function publish(office: Office, message: SnsMessage): void {
  const topic = findTopic(office.assembly.topics, message.topicArn);
  const subscriptions = topic?.subscriptions ?? [{ protocol: 'sns', endpoint: message.topicArn }];
  if (subscriptions.length === 0) office.warn(`the topic ${topic?.name} has no subscription: nobody is told`);
  for (const { protocol, endpoint } of subscriptions) {
    if (protocol === 'lambda' && typeof endpoint === 'string') callSubscriber(office, message, endpoint);
    else office.tell(toNotification(message, { protocol, endpoint }, office.mask));
  }
}

function callSubscriber(office: Office, message: SnsMessage, arn: string): void {
  callLater(office, arn, toSnsEvent(message, { id: office.uuid(), time: office.clock() }), (result) => {
    if (!result.ok) office.warn(`the function ${arn} did not take a message of ${message.topicArn}: ${result.reason}`);
  });
}

function toMatched(
  { rule, target }: MatchedTarget,
  event: DeliveredEvent,
  result: CallResult,
  mask: (text: string) => string,
): NewsOf<'matched'> {
  const detail = (event['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  const known = ['stage', 'action', 'state'].flatMap((key) =>
    typeof detail[key] === 'string' ? [[key, detail[key]]] : [],
  );
  return {
    type: 'matched',
    rule: rule.name,
    target: toTargetName(target.arn),
    event: String(event['id'] ?? ''),
    ...Object.fromEntries(known),
    ok: result.ok,
    ...(!result.ok && { reason: mask(result.reason) }),
  };
}

/** A function is told by its name, anything else by its ARN. */
function toTargetName(arn: MatchedTarget['target']['arn']): string {
  if (typeof arn !== 'string') return arn.unknown;
  return /:function:([^:]+)/.exec(arn)?.[1] ?? arn;
}
