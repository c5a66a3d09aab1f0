import type { ActionExecutionDetail } from '@aws-sdk/client-codepipeline';
import { clip } from './summary';

/** What an approval asks of whoever decides. */
export interface Approval {
  /** The question, at most 1000 characters. */
  readonly question?: string;
  /** A page to look at before deciding. */
  readonly url?: string;
}

/** What the approval of a stage asks, as far as the execution's actions tell: the last try's, variables resolved. */
export function toApproval(
  actions: readonly ActionExecutionDetail[],
  stage: string,
  action: string,
): Approval | undefined {
  const tries = actions.filter(({ stageName, actionName }) => stageName === stage && actionName === action);
  const last = tries.sort((a, b) => (b.startTime?.getTime() ?? 0) - (a.startTime?.getTime() ?? 0))[0];
  if (!last) return undefined;
  const question = settingOf(last, 'CustomData');
  const url = settingOf(last, 'ExternalEntityLink');
  return { ...(question && { question: clip(question, 1000) }), ...(url && { url }) };
}

/** A setting as the action got it; one whose variables are not resolved yet would only puzzle, and is left out. */
function settingOf({ input }: ActionExecutionDetail, key: string): string | undefined {
  const text = input?.resolvedConfiguration?.[key] ?? input?.configuration?.[key];
  return text?.includes('#{') ? undefined : text;
}
