import { judgePullRequest, judgePush } from '../../aws/codepipeline/judge-change';
import type { Change, Verdict } from '../../aws/codepipeline/trigger';
import type { Pipeline } from './pipeline';
import { isGit } from './source';
import type { Trigger } from './trigger';

/** Whether a change starts a pipeline, and why. */
export interface Explanation extends Verdict {
  readonly pipeline: Pipeline;
}

/**
 * Which pipelines a change would start, in their order: by their triggers, and by each other's success.
 *
 * @param sources of each pipeline, the names of the sources that are the repository of the change
 */
export function explainChange(
  pipelines: readonly Pipeline[],
  change: Change,
  sources: (pipeline: Pipeline) => readonly string[],
): readonly Explanation[] {
  const own = pipelines.map((pipeline) => ({ pipeline, ...judge(pipeline, change, sources(pipeline)) }));
  return withFollowers(own);
}

function judge(pipeline: Pipeline, change: Change, sources: readonly string[]): Verdict {
  const verdicts = pipeline.triggers.flatMap((trigger) => judgeTrigger(trigger, pipeline, change, sources) ?? []);
  const starting = verdicts.find(({ starts }) => starts);
  if (starting !== undefined) return starting;
  const reasons = [...new Set(verdicts.map(({ why }) => why))];
  return { starts: false, why: reasons.join('; ') || othersOf(pipeline) };
}

/** Nothing for a trigger that is not about the repository. */
function judgeTrigger(
  trigger: Trigger,
  pipeline: Pipeline,
  change: Change,
  sources: readonly string[],
): Verdict | undefined {
  if (!('source' in trigger) || !sources.includes(trigger.source)) return undefined;
  if (trigger.kind === 'push') return judgePush(trigger.filters, change);
  if (trigger.kind === 'pull-request') return judgePullRequest(trigger.filters, asPullRequest(change));
  const source = pipeline.sources.find(({ name }) => name === trigger.source);
  if (source === undefined || !isGit(source)) return undefined;
  return judgePush([{ branches: { includes: [source.branch], excludes: [] } }], change);
}

/** A change that is pushed to a branch may be proposed to it first. */
function asPullRequest(change: Change): Change {
  return change.kind === 'push' ? { ...change, kind: 'pull-request', event: 'OPEN' } : change;
}

/** What else starts a pipeline that the repository has no part in. */
function othersOf({ triggers }: Pipeline): string {
  const said = triggers.map((trigger) => {
    if (trigger.kind === 'schedule') return `the schedule ${trigger.expression}`;
    return trigger.kind === 'pipeline' ? `the success of ${trigger.pipeline}` : `changes of ${trigger.source}`;
  });
  return said.length === 0 ? 'only a person starts it' : `it is started by ${said.join(', ')}`;
}

/** A pipeline that waits for another's success starts after it, and so on. */
function withFollowers(explanations: readonly Explanation[]): readonly Explanation[] {
  const started = new Set(explanations.filter(({ starts }) => starts).map(({ pipeline }) => pipeline.name));
  const next = explanations.map((one) => {
    const before = one.pipeline.triggers.find(
      (trigger) => trigger.kind === 'pipeline' && started.has(trigger.pipeline),
    );
    return one.starts || before?.kind !== 'pipeline'
      ? one
      : { ...one, starts: true, why: `it follows the success of ${before.pipeline}` };
  });
  return next.some(({ starts }, index) => starts !== explanations[index]?.starts) ? withFollowers(next) : next;
}
