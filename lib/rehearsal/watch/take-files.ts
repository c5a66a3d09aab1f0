import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { tryText } from '../../assembly/value';
import { toObjectEvents } from '../../aws/events/object-event';
import { judgeConnection } from './judge-source';
import { byConnection, byPolling, deliverEvents, isPolled, type TakeOptions, takeVerdict } from './take-verdict';
import type { FilesChange } from './watched-sources';

/** Does what AWS does when what a folder or a zip stands for changes: a push to the branch, or an object that is put. */
export function takeFiles(changed: FilesChange, options: TakeOptions): void {
  const { action } = changed.source;
  const subject = renderFiles(changed);
  const occasion = { subject, revisions: new Map<string, never>() };
  if (action.provider === 'S3') takeObject(changed, subject, options);
  else if (action.provider === 'CodeCommit')
    takeVerdict({ ...occasion, trigger: byPolling }, { starts: true, why: `${action.name} is polled` }, options);
  else {
    const branch = tryText(action.configuration['BranchName']) ?? '';
    const verdict = judgeConnection(options.pipeline, action, { kind: 'push', branch, paths: changed.paths });
    takeVerdict({ ...occasion, trigger: byConnection(action) }, verdict, options);
  }
}

/** `hello: index.html has changed`; a zip is one thing. */
function renderFiles({ path, paths }: FilesChange): string {
  const [first = '', ...others] = paths;
  if (first === '') return `${basename(path)} has changed`;
  const more = others.length === 0 ? 'has' : `and ${others.length} more have`;
  return `${basename(path)}: ${first} ${more} changed`;
}

function takeObject({ source, path }: FilesChange, subject: string, options: TakeOptions): void {
  const { action } = source;
  const { pipeline, clock, newId } = options;
  const put = {
    bucket: tryText(action.configuration['S3Bucket']) ?? '',
    key: tryText(action.configuration['S3ObjectKey']) ?? '',
    size: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
    account: pipeline.account,
    region: action.region ?? pipeline.region,
    time: clock(),
    newId,
  };
  const events = toObjectEvents(put).map((event) => ({ ...event }));
  const isMatched = deliverEvents(subject, events, options);
  const occasion = { subject, revisions: new Map<string, never>(), trigger: byPolling };
  if (isPolled(action)) takeVerdict(occasion, { starts: true, why: `${action.name} is polled` }, options);
  else if (!isMatched) options.say(`${subject}: no rule of the template matches it`);
}
