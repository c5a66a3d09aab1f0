import type { ConditionResult } from '../../assembly/stage-condition';
import type { RehearsalEvent } from '../event';
import { renderDuration } from './duration';
import { renderState, type Style, toOneLine } from './style';

/** What there is to tell of conditions. */
export type ConditionEvent = Extract<RehearsalEvent, { type: 'condition' | 'rule' | 'rollback' }>;

/** An event of a stage's conditions as lines for a person who watches. */
export function renderCondition(event: ConditionEvent, style: Style): readonly string[] {
  switch (event.type) {
    case 'rule': {
      const duration = style.colors.dim(renderDuration(event.durationMs).padStart(8));
      const story = toOneLine(event.reason ?? event.summary ?? '');
      return [`  ${event.rule.padEnd(16)} ${renderState(event.state, style)} ${duration} ${story}`.trimEnd()];
    }
    case 'condition':
      return event.result === undefined ? [] : [`  ${style.colors.yellow(toConsequence(event.stage, event.result))}`];
    case 'rollback':
      return [`  ${renderRollback(event, style)}`];
  }
}

/** `Production returned to 3f2c1a9 (execution …)`, or why it did not. */
export function renderRollback(event: Extract<ConditionEvent, { type: 'rollback' }>, { colors }: Style): string {
  const { stage, state, target, reason } = event;
  if (target === undefined) return colors.yellow(`${stage} has nothing to roll back to: ${toOneLine(reason ?? '')}`);
  const version = `${toVersion(event.revisions ?? [])}(execution ${target})`;
  switch (state) {
    case 'STARTED':
      return `${stage} is rolled back to ${version}`;
    case 'SUCCEEDED':
      return colors.green(`${stage} rolled back to ${version}`);
    case 'FAILED':
    case 'STOPPED':
      return colors.red(`${stage} was not rolled back to ${version}: ${toOneLine(reason ?? 'interrupted')}`);
  }
}

function toConsequence(stage: string, result: ConditionResult): string {
  switch (result) {
    case 'FAIL':
      return `${stage} fails`;
    case 'RETRY':
      return `${stage} is retried`;
    case 'ROLLBACK':
      return `${stage} is to be rolled back`;
    case 'SKIP':
      return `${stage} is skipped`;
  }
}

/** Commits are shown by their first seven digits, as git does. */
function toVersion(revisions: readonly string[]): string {
  const short = revisions.map((revision) => (/^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 7) : revision));
  return short.length === 0 ? '' : `${short.join(', ')} `;
}
