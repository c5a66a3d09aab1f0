import { tryCodeCommitStart } from './codecommit-start';
import type { Pipeline } from './pipeline';
import { isConnection, type Source } from './source';
import type { Trigger } from './trigger';

/** A rule or a schedule, and its role with a policy. */
const start = 3;

/** How many resources the sources of a pipeline need, and what starts it. */
export function countStartResources({ sources, triggers }: Pick<Pipeline, 'sources' | 'triggers'>): number {
  const clocks = triggers.flatMap((one) => (one.kind === 'schedule' ? [`${one.expression} ${one.zone}`] : []));
  const pipelines = triggers.flatMap((one) => (one.kind === 'pipeline' ? [one.pipeline] : []));
  const followed = sources.some((source) => startOf(source, triggers) === 'function');
  // The function with its configuration, log, role and policy, the queue with its policy, the rule and its permission.
  const starter = followed ? 9 : 0;
  const perSource = sources.map((source) => ofSource(source) + (startOf(source, triggers) === 'rule' ? start : 0));
  return sum(perSource) + starter + start * (new Set(clocks).size + new Set(pipelines).size);
}

/** An action has a role with a policy. */
function ofSource(source: Source): number {
  if (source.provider === 'codecommit' && source.managed) return 3;
  // A bucket and two queues, each with its policy, the function with its log, role and policy, what hands it messages, two rules.
  return source.provider === 's3' && source.object.kind === 'folder' ? 2 + 13 : 2;
}

function startOf(source: Source, triggers: readonly Trigger[]): 'rule' | 'function' | undefined {
  if (isConnection(source)) return undefined;
  if (source.provider === 'codecommit') {
    const how = tryCodeCommitStart(source, triggers);
    return how && (how.kind === 'branches' ? 'rule' : 'function');
  }
  return triggers.some((one) => 'source' in one && one.source === source.name) ? 'rule' : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
