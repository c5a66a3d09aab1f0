import { labelOf } from '../../assembly/origin';
import type { SynthesizedPipeline } from '../../assembly/pipeline';
import type { SynthesizedRule } from '../../assembly/rule';
import { tryText, type Value } from '../../assembly/value';
import type { Change, Verdict } from '../../aws/codepipeline/trigger';
import { toRepositoryEvent } from '../../aws/events/repository-event';
import type { ExecutionTrigger, StartExecution } from '../execution-start';
import { type DeliveredEvent, findTargets } from '../notices/matched-target';
import { readChangedPaths } from './changed-paths';
import { judgeConnection, judgeFollowed } from './judge-source';
import { type ReferenceChange, renderReferenceChange } from './reference-change';
import { toRepositoryId } from './repository-id';
import type { SourceChange } from './watched-sources';

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

/** Does what AWS does when a repository changes, and says in one line why the pipeline starts or not. */
export async function takeChange(changed: SourceChange, options: TakeOptions): Promise<void> {
  const { action } = changed.source;
  const change = await toChange(changed);
  if (action.provider === 'CodeCommit') takeCodeCommit(changed, change, options);
  else if (change !== undefined) {
    const detail = tryText(action.configuration['ConnectionArn']) ?? '';
    const verdict = judgeConnection(options.pipeline, action, change);
    take(changed, verdict, { type: 'WebhookV2', detail }, options);
  }
}

/** A change that a trigger could ask about; what was deleted is none. */
async function toChange({ source, repository, change }: SourceChange): Promise<Change | undefined> {
  const { kind, name, after } = change;
  if (after === undefined) return undefined;
  if (kind === 'tag') return { kind: 'tag', tag: name };
  const followed = tryText(source.action.configuration['BranchName']) ?? '';
  return { kind: 'push', branch: name, paths: await readChangedPaths(repository.mirror, change, followed) };
}

function take(
  { source, change }: SourceChange,
  verdict: Verdict,
  trigger: ExecutionTrigger,
  { pipeline, startExecution, say }: TakeOptions,
): void {
  const subject = renderReferenceChange(change);
  say(`${subject}: ${verdict.starts ? 'starts' : 'does not start'} ${pipeline.name}: ${verdict.why}`);
  if (!verdict.starts || change.after === undefined) return;
  const revision = { commit: change.after, ...(change.kind === 'branch' && { branch: change.name }) };
  startExecution({ trigger, revisions: new Map([[source.action.name, revision]]), variables: {} });
}

/** CodeCommit tells EventBridge; CodePipeline itself looks for new commits too, unless the source says that it shall not. */
function takeCodeCommit(changed: SourceChange, change: Change | undefined, options: TakeOptions): void {
  const { action } = changed.source;
  const event = toEvent(changed, options);
  const subject = renderReferenceChange(changed.change);
  const matched = findTargets(options.rules, event);
  for (const { rule, target } of matched) {
    const called = tryFunctionName(target.arn);
    if (called !== undefined) options.say(`${subject}: the rule ${labelOf(rule)} calls ${called}`);
  }
  options.deliver(event);
  const polls = tryText(action.configuration['PollForSourceChanges'])?.toLowerCase() !== 'false';
  if (polls && change !== undefined) {
    const { starts, why } = judgeFollowed(action, change);
    const trigger = { type: 'PollForSourceChanges', detail: 'PollForSourceChanges' } as const;
    take(changed, { starts, why: `${why}, by polling` }, trigger, options);
  } else if (matched.length === 0) options.say(`${subject}: no rule of the template matches it`);
}

function tryFunctionName(arn: Value): string | undefined {
  return /:function:([^:]+)/.exec(tryText(arn) ?? '')?.[1];
}

function toEvent({ source, change }: SourceChange, { pipeline, clock, newId }: TakeOptions): DeliveredEvent {
  const repository = tryText(source.action.configuration['RepositoryName']) ?? '';
  const { account } = pipeline;
  const region = source.action.region ?? pipeline.region;
  return {
    ...toRepositoryEvent({
      repository,
      repositoryId: toRepositoryId(account, region, repository),
      account,
      region,
      ...toReferenceFacts(change),
      time: clock(),
      id: newId(),
    }),
  };
}

function toReferenceFacts({ kind, name, before, after }: ReferenceChange) {
  return {
    referenceType: kind,
    referenceName: name,
    ...(after !== undefined && { commit: after }),
    ...(before !== undefined && { oldCommit: before }),
  };
}
