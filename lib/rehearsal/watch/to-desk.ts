import { labelOf } from '../../assembly/origin';
import type { Plan } from '../../plan/plan';
import { toStart } from '../endpoint/start-execution';
import type { ExecutionStart, StartExecution, StartResult } from '../execution-start';
import type { CallResult } from '../notices/call-function';
import type { NoticeNews } from '../notices/create-notices';
import type { DeliveredEvent, MatchedTarget } from '../notices/matched-target';
import { checkStart } from './check-start';
import { shortCommit } from './reference-change';
import { renderRevisions } from './render-revisions';
import { isPipeline } from './sentences';

/** Where the starts that rules and functions ask for arrive. */
export interface Desk {
  /** Takes a call of StartPipelineExecution. */
  readonly startExecution: StartExecution;
  /** Takes what a rule gives the pipeline that is its target. */
  readonly startPipeline: (matched: MatchedTarget, event: DeliveredEvent) => CallResult;
  /** Says what came of events beside that. */
  readonly tell: (news: NoticeNews) => void;
}

/** What a desk is made with. */
export interface DeskOptions {
  readonly plan: Plan;
  /** Where the starts go. */
  readonly add: StartExecution;
  readonly say: (sentence: string) => void;
}

/** Makes a desk: each start that it takes is checked, and said in one line; one with the token of an earlier start is that start. */
export function toDesk({ plan, add, say }: DeskOptions): Desk {
  const { name } = plan.pipeline;
  const byToken = new Map<string, StartResult>();
  const start = (wanted: ExecutionStart | string, subject: (start: ExecutionStart) => string): StartResult => {
    const reason = typeof wanted === 'string' ? wanted : checkStart(wanted, plan);
    if (typeof wanted === 'string' || reason !== undefined) return { ok: false, reason: reason ?? '' };
    const { token } = wanted;
    const known = token === undefined ? undefined : byToken.get(token);
    if (known !== undefined) return known;
    say(subject(wanted));
    const result = add(wanted);
    if (token !== undefined) byToken.set(token, result);
    return result;
  };
  return {
    startExecution: (wanted) =>
      start(wanted, (one) => `${renderRevisions(one)}: starts ${name}: StartPipelineExecution was called`),
    startPipeline: ({ rule, target, input }, event) => {
      if (!isPipeline(target.arn, name)) return { ok: false, reason: 'not rehearsed: it is another pipeline' };
      const wanted = toStart(isObject(input) ? input : {}, { type: 'CloudWatchEvent', detail: toRuleArn(rule, event) });
      return start(wanted, () => `${toSubject(event)}: starts ${name}: the rule ${labelOf(rule)} matches`);
    },
    tell: (news) => {
      if (news.type === 'warning') say(news.text);
      if (news.type === 'notification')
        say(`${news.channel}${news.to ? ` to ${news.to}` : ''}: ${news.subject ?? news.text}`);
    },
  };
}

function toRuleArn(rule: MatchedTarget['rule'], { account, region }: DeliveredEvent): string {
  return `arn:aws:events:${region}:${account}:rule/${rule.name}`;
}

/** What an event tells of: the commit and its branch, or the object. */
function toSubject({ detail, resources }: DeliveredEvent): string {
  const { commitId, referenceName } = (detail ?? {}) as {
    readonly commitId?: unknown;
    readonly referenceName?: unknown;
  };
  if (typeof commitId !== 'string') return String(resources);
  return `${shortCommit(commitId)} on ${referenceName}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
