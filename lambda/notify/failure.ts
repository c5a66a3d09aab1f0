import type { ActionExecutionDetail, ActionExecutionResult } from '@aws-sdk/client-codepipeline';
import { clip, toSentence } from './summary';

/** An action that failed. */
export interface Failure {
  /** The name of its stage. */
  readonly stage: string;
  /** Its name. */
  readonly action: string;
  /** Why, in the words of CodePipeline or of the service behind the action; at most 1000 characters. */
  readonly reason?: string;
  /** A page that tells more, for a build its log. */
  readonly url?: string;
}

/**
 * The actions of an execution that failed and stayed so, in the order in which they began: a stage that was retried
 * lists its earlier tries too, and only the last try of an action counts.
 */
export function toFailures(actions: readonly ActionExecutionDetail[]): readonly Failure[] {
  const byStart = [...actions].sort((a, b) => startOf(a) - startOf(b));
  const lastTries = new Map(byStart.map((action) => [`${action.stageName}/${action.actionName}`, action]));
  return [...lastTries.values()].filter(({ status }) => status === 'Failed').map(toFailure);
}

const startOf = ({ startTime }: ActionExecutionDetail): number => startTime?.getTime() ?? 0;

function toFailure({ stageName, actionName, output }: ActionExecutionDetail): Failure {
  const result = output?.executionResult;
  const reason = result && reasonOf(result);
  const url = result?.externalExecutionUrl;
  return { stage: stageName ?? '', action: actionName ?? '', ...(reason && { reason }), ...(url && { url }) };
}

/** The error and the summary, once when one says the other; an error's bare code when there is nothing better. */
function reasonOf({ errorDetails, externalExecutionSummary }: ActionExecutionResult): string | undefined {
  const error = toSentence(errorDetails?.message);
  const summary = toSentence(externalExecutionSummary);
  if (!error || !summary) return cut(error ?? summary ?? errorDetails?.code);
  if (error.includes(summary)) return cut(error);
  return cut(summary.includes(error) ? summary : `${error} (${summary})`);
}

const cut = (text: string | undefined): string | undefined => text && clip(text.replace(/\s+/g, ' '), 1000);
