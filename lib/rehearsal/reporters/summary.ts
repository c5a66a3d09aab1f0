import type { RehearsalEvent } from '../event';
import type { TestCounts } from '../outcome';
import { type DigestSummary, toDigests } from './digest-summary';

/** What there is to say of an execution when it is over. */
export interface Summary {
  readonly pipeline: string;
  readonly execution: string;
  readonly directory: string;
  /** `SUCCEEDED`, `FAILED` or `STOPPED`; undefined when it broke off. */
  readonly state?: string;
  readonly durationMs: number;
  /** The actions that started, in the order in which they did. */
  readonly actions: readonly ActionSummary[];
  readonly tests: TestCounts;
  /** What was deployed, by its bytes. */
  readonly digests: readonly DigestSummary[];
  /** Why conditions were not met: `Production, OnSuccess: the alarm errors is in ALARM`. */
  readonly unmet: readonly string[];
  /** What became of the stages that were to return to their last good versions. */
  readonly rollbacks: readonly Extract<RehearsalEvent, { type: 'rollback' }>[];
  /** The sites that were deployed to. */
  readonly sites: readonly { readonly action: string; readonly url: string; readonly standsFor: string }[];
  readonly notifications: readonly NotificationSummary[];
  readonly standIns: readonly { readonly action: string; readonly provider: string; readonly command: string }[];
  readonly warnings: readonly string[];
}

export interface NotificationSummary {
  readonly channel: string;
  readonly to?: string;
  /** An e-mail's subject, or the text's first line. */
  readonly title: string;
  /** The lines of the text's second paragraph, which has the facts. */
  readonly facts: readonly string[];
}

export interface ActionSummary {
  readonly stage: string;
  readonly name: string;
  readonly state: string;
  readonly durationMs: number;
  readonly log: string;
  readonly standIn: boolean;
  /** What happened, or why it failed. */
  readonly story: string;
  readonly tests?: TestCounts;
}

/** Sums up the events of an execution; of the rollbacks that follow it, what they came to. */
export function toSummary(told: readonly RehearsalEvent[]): Summary {
  const events = told.filter(({ execution, type }) => execution === told[0]?.execution || type === 'notification');
  const execution = events.findLast((event) => event.type === 'execution');
  const [first] = events;
  const tests = events.filter((event) => event.type === 'tests');
  return {
    pipeline: first?.pipeline ?? '',
    execution: first?.execution ?? '',
    directory: execution?.directory ?? '',
    ...(execution?.durationMs !== undefined && { state: execution.state }),
    durationMs: execution?.durationMs ?? toSpan(events),
    actions: toActions(events),
    tests: sum(tests),
    digests: toDigests(events),
    unmet: events.flatMap((event) =>
      event.type === 'rule' && event.state === 'FAILED'
        ? [`${event.stage}, ${event.condition}: ${event.reason ?? ''}`]
        : [],
    ),
    rollbacks: events.filter((event) => event.type === 'rollback').filter(({ state }) => state !== 'STARTED'),
    sites: toSites(events),
    notifications: events.filter((event) => event.type === 'notification').map(toNotification),
    standIns: events
      .filter((event) => event.type === 'stand-in')
      .map(({ stage, action, provider, command }) => ({ action: `${stage}.${action}`, provider, command })),
    warnings: events.filter((event) => event.type === 'warning').map(({ text }) => text),
  };
}

/** What broke off has told no end: it lasted as long as it was heard of. */
function toSpan(events: readonly RehearsalEvent[]): number {
  const [first, last] = [events[0], events.at(-1)];
  return first && last ? Date.parse(last.time) - Date.parse(first.time) : 0;
}

function toSites(events: readonly RehearsalEvent[]): Summary['sites'] {
  const deployed = toActions(events).filter(({ state }) => state === 'SUCCEEDED');
  return events
    .filter((event) => event.type === 'site')
    .filter(({ stage, action }) => deployed.some((done) => done.stage === stage && done.name === action))
    .map(({ stage, action, url, standsFor }) => ({ action: `${stage}.${action}`, url, standsFor }));
}

function toActions(events: readonly RehearsalEvent[]): readonly ActionSummary[] {
  const byId = new Map<string, ActionSummary>();
  for (const event of events) if (event.type === 'action') byId.set(event.id, toAction(event, events));
  return [...byId.values()];
}

function toAction(
  event: Extract<RehearsalEvent, { type: 'action' }>,
  events: readonly RehearsalEvent[],
): ActionSummary {
  const { stage, action: name, state, log, standIn } = event;
  const own = events.filter((other) => other.type === 'tests' && other.stage === stage && other.action === name);
  const tests = own.find((other) => other.type === 'tests');
  return {
    stage,
    name,
    state,
    durationMs: event.durationMs ?? 0,
    log,
    standIn,
    story: event.reason ?? event.summary ?? '',
    ...(tests && { tests: sum([tests]) }),
  };
}

function sum(counts: readonly TestCounts[]): TestCounts {
  return {
    total: counts.reduce((all, { total }) => all + total, 0),
    failed: counts.reduce((all, { failed }) => all + failed, 0),
    skipped: counts.reduce((all, { skipped }) => all + skipped, 0),
  };
}

function toNotification(event: Extract<RehearsalEvent, { type: 'notification' }>): NotificationSummary {
  const { channel, to, subject, text } = event;
  const [first = '', second] = text.trim().split(/\n\s*\n/);
  const facts = second === undefined ? [] : second.split('\n');
  return { channel, ...(to !== undefined && { to }), title: subject ?? first.split('\n', 1)[0] ?? '', facts };
}
