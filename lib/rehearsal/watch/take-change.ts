import { tryText } from '../../assembly/value';
import type { Change } from '../../aws/codepipeline/trigger';
import { toRepositoryEvent } from '../../aws/events/repository-event';
import type { DeliveredEvent } from '../notices/matched-target';
import { readChangedPaths } from './changed-paths';
import { judgeConnection, judgeFollowed } from './judge-source';
import { type ReferenceChange, renderReferenceChange } from './reference-change';
import { toRepositoryId } from './repository-id';
import { byConnection, byPolling, deliverEvents, isPolled, type TakeOptions, takeVerdict } from './take-verdict';
import type { SourceChange } from './watched-sources';

/** Does what AWS does when a repository changes, and says in one line why the pipeline starts or not. */
export async function takeChange(changed: SourceChange, options: TakeOptions): Promise<void> {
  const { action } = changed.source;
  const change = await toChange(changed);
  if (action.provider === 'CodeCommit') takeCodeCommit(changed, change, options);
  else if (change !== undefined) {
    const occasion = { ...toOccasion(changed), trigger: byConnection(action) };
    takeVerdict(occasion, judgeConnection(options.pipeline, action, change), options);
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

/** The commit is what the source delivers, and the branch that it was pushed to. */
function toOccasion({ source, change }: SourceChange) {
  const { kind, name, after = '' } = change;
  const revision = { commit: after, ...(kind === 'branch' && { branch: name }) };
  return { subject: renderReferenceChange(change), revisions: new Map([[source.action.name, revision]]) };
}

/** CodeCommit tells EventBridge; CodePipeline itself looks for new commits too, unless the source says that it shall not. */
function takeCodeCommit(changed: SourceChange, change: Change | undefined, options: TakeOptions): void {
  const { action } = changed.source;
  const occasion = { ...toOccasion(changed), trigger: byPolling };
  const isMatched = deliverEvents(occasion.subject, [toEvent(changed, options)], options);
  if (isPolled(action) && change !== undefined) {
    const { starts, why } = judgeFollowed(action, change);
    takeVerdict(occasion, { starts, why: `${why}, by polling` }, options);
  } else if (!isMatched) options.say(`${occasion.subject}: no rule of the template matches it`);
}

function toEvent({ source, change }: SourceChange, { pipeline, clock, newId }: TakeOptions): DeliveredEvent {
  const repository = tryText(source.action.configuration['RepositoryName']) ?? '';
  const { account } = pipeline;
  const region = source.action.region ?? pipeline.region;
  const repositoryId = toRepositoryId(account, region, repository);
  const place = { repository, repositoryId, account, region };
  return { ...toRepositoryEvent({ ...place, ...toReferenceFacts(change), time: clock(), id: newId() }) };
}

function toReferenceFacts({ kind, name, before, after }: ReferenceChange) {
  return {
    referenceType: kind,
    referenceName: name,
    ...(after !== undefined && { commit: after }),
    ...(before !== undefined && { oldCommit: before }),
  };
}
