import type { CodePipelineCloudWatchEvent } from 'aws-lambda';
import type { Facts } from './facts';
import type { Failure } from './failure';
import type { Moment } from './moment';
import { executionPage, pipelinePage } from './page';
import { isCommit, type Revision } from './revision';
import { isRollbackStart } from './rollback';
import { clip } from './summary';
import { toTrigger } from './trigger';

/** What is told, before it takes the form of a channel. */
export interface Message {
  /** The moment that it tells of. */
  readonly moment: Moment;
  /** The name of the pipeline. */
  readonly pipeline: string;
  /** What happened, after the pipeline's name: `failed at Verify / unit`. */
  readonly happened: string;
  /** What is known, in the order in which it is read. */
  readonly lines: readonly Line[];
  /** Where to look; only `http:` and `https:`. */
  readonly links: readonly Link[];
  /** What could not be learnt, in sentences. */
  readonly notes: readonly string[];
}

/** One thing that is known. */
export interface Line {
  /** What it is: `Reason`. */
  readonly label: string;
  /** What is known of it. */
  readonly text: string;
}

/** A page to look at. */
export interface Link {
  /** What it shows: `Log of unit`. */
  readonly label: string;
  /** Its address. */
  readonly url: string;
}

/** The one message about an event, out of what the event carries and what could be learnt besides. */
export function toMessage(event: CodePipelineCloudWatchEvent, moment: Moment, facts: Facts): Message {
  const failures = moment === 'failed' ? facts.failures : [];
  return {
    moment,
    pipeline: event.detail.pipeline,
    happened: happenedIn(event, moment, failures, facts.rollback === true || isRollbackStart(event)),
    lines: linesOf(event, moment, facts, failures),
    links: linksOf(event, moment, facts, failures),
    notes: facts.unanswered.length === 0 ? [] : [`More could not be learnt (${facts.unanswered.join(', ')}).`],
  };
}

function happenedIn(
  event: CodePipelineCloudWatchEvent,
  moment: Moment,
  failures: readonly Failure[],
  isRollback: boolean,
): string {
  const { detail } = event;
  if (moment === 'waiting' && 'action' in detail) return `waits for approval at ${whereOf(detail)}`;
  if (isRollback) return rollbackIn(moment, failures);
  if (moment === 'started') return detail.state === 'RESUMED' ? 'resumed' : 'started';
  return failedIn(failures) ?? moment;
}

function rollbackIn(moment: Moment, failures: readonly Failure[]): string {
  if (moment === 'started') return 'is rolling back';
  return moment === 'succeeded' ? 'rolled back' : `could not roll back: ${failedIn(failures) ?? 'failed'}`;
}

function failedIn([first, ...others]: readonly Failure[]): string | undefined {
  return first && `failed at ${whereOf(first)}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

const whereOf = (place: { readonly stage: string; readonly action: string }): string =>
  `${place.stage} / ${place.action}`;

function linesOf(
  event: CodePipelineCloudWatchEvent,
  moment: Moment,
  { approval, revisions, summary }: Facts,
  failures: readonly Failure[],
): Line[] {
  const trigger = toTrigger(event);
  return [
    ...('action' in event.detail ? placeLines(event.detail) : []),
    ...(moment === 'waiting' && approval?.question ? [{ label: 'Question', text: approval.question }] : []),
    ...failures.slice(0, mostFailures).flatMap(failureLines),
    ...(moment === 'failed' && failures.length === 0 && summary
      ? [{ label: 'Reason', text: clip(summary, 1000) }]
      : []),
    ...revisions.flatMap((revision) => revisionLines(revision, revisions.length > 1)),
    ...(trigger ? [{ label: 'Trigger', text: trigger }] : []),
    { label: 'Execution', text: event.detail['execution-id'] },
  ];
}

/** A stage may run 50 actions side by side; who reads of five knows enough to open the page. */
const mostFailures = 5;

function placeLines({ stage, action }: { readonly stage: string; readonly action: string }): Line[] {
  return [
    { label: 'Stage', text: stage },
    { label: 'Action', text: action },
  ];
}

function failureLines(failure: Failure): Line[] {
  return [...placeLines(failure), { label: 'Reason', text: failure.reason ?? 'not given' }];
}

function revisionLines({ artifact, author, id, message }: Revision, several: boolean): Line[] {
  const label = isCommit(id) ? 'Commit' : 'Revision';
  const of = several ? ` of ${artifact}` : '';
  const short = isCommit(id) ? id.slice(0, 8) : id;
  return [
    { label: `${label}${of}`, text: message ? `${short} ${message}` : short },
    ...(author ? [{ label: `Author${of}`, text: author }] : []),
  ];
}

function linksOf(
  event: CodePipelineCloudWatchEvent,
  moment: Moment,
  { approval, revisions }: Facts,
  failures: readonly Failure[],
): Link[] {
  const waiting = moment === 'waiting';
  const all = [
    { label: 'Approve or reject', url: waiting ? pipelinePage(event) : undefined },
    { label: 'To review', url: waiting ? approval?.url : undefined },
    ...failures.slice(0, mostFailures).map(({ action, url }) => ({ label: `Log of ${action}`, url })),
    { label: 'Execution', url: executionPage(event) },
    ...revisions.map(({ artifact, url }) => ({ label: revisions.length > 1 ? `Source ${artifact}` : 'Source', url })),
  ];
  return all.flatMap(({ label, url }) => (url && isWeb(url) ? [{ label, url }] : []));
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
