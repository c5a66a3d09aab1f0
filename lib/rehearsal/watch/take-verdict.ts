import { labelOf } from '../../assembly/origin';
import type { SynthesizedAction, SynthesizedPipeline } from '../../assembly/pipeline';
import type { SynthesizedRule } from '../../assembly/rule';
import { tryText } from '../../assembly/value';
import type { Verdict } from '../../aws/codepipeline/trigger';
import type { SourceRevision } from '../../plan/plan';
import type { ExecutionTrigger, StartExecution } from '../execution-start';
import { type DeliveredEvent, findTargets } from '../notices/matched-target';

/** What taking a change needs and tells. */
export interface TakeOptions {
  readonly pipeline: SynthesizedPipeline;
  readonly rules: readonly SynthesizedRule[];
  readonly startExecution: StartExecution;
  /** Gives an event to the template's rules. */
  readonly deliver: (event: DeliveredEvent) => void;
  readonly say: (sentence: string) => void;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Something that may start the pipeline. */
export interface Occasion {
  /** How it is told: `3f2a1c9 on main`. */
  readonly subject: string;
  readonly trigger: ExecutionTrigger;
  /** What sources deliver then, by the names of their actions. */
  readonly revisions: ReadonlyMap<string, SourceRevision>;
}

/** Starts the pipeline or not, and says in one line why. */
export function takeVerdict({ subject, ...start }: Occasion, { starts, why }: Verdict, options: TakeOptions): void {
  options.say(`${subject}: ${starts ? 'starts' : 'does not start'} ${options.pipeline.name}: ${why}`);
  if (starts) options.startExecution({ ...start, variables: {} });
}

/** Gives events to the template's rules, and says which functions are called. @returns whether any rule matches */
export function deliverEvents(subject: string, events: readonly DeliveredEvent[], options: TakeOptions): boolean {
  const matched = events.flatMap((event) => findTargets(options.rules, event));
  for (const { rule, target } of matched) {
    const called = /:function:([^:]+)/.exec(tryText(target.arn) ?? '')?.[1];
    if (called !== undefined) options.say(`${subject}: the rule ${labelOf(rule)} calls ${called}`);
  }
  events.forEach(options.deliver);
  return matched.length > 0;
}

/** Whether CodePipeline itself looks for changes of a source in CodeCommit or S3: unless it is told not to. */
export function isPolled({ configuration }: Pick<SynthesizedAction, 'configuration'>): boolean {
  return tryText(configuration['PollForSourceChanges'])?.toLowerCase() !== 'false';
}

/** What starts an execution when CodePipeline has found a change. */
export const byPolling: ExecutionTrigger = { type: 'PollForSourceChanges', detail: 'PollForSourceChanges' };

/** What starts an execution when a connection tells of a change. */
export function byConnection({ configuration }: Pick<SynthesizedAction, 'configuration'>): ExecutionTrigger {
  return { type: 'WebhookV2', detail: tryText(configuration['ConnectionArn']) ?? '' };
}
