import type { RehearsalEvent } from '../event';
import { renderDuration } from './duration';
import { renderCondition } from './render-condition';
import { renderPath, renderState, type Style, toOneLine } from './style';

/** An event as lines for a person who watches; none for what only the summary tells. `starts` tells the starts of actions, too. */
export function renderEvent(event: RehearsalEvent, style: Style & { readonly starts: boolean }): readonly string[] {
  switch (event.type) {
    case 'execution':
      return renderExecution(event, style);
    case 'stage':
      return event.state === 'STARTED' ? [style.colors.bold(event.stage)] : [];
    case 'action':
      return renderAction(event, style);
    case 'condition':
    case 'rule':
    case 'rollback':
      return renderCondition(event, style);
    case 'stand-in':
      return [
        toLine(event.action, style.colors.yellow('stand-in '), `${event.provider} does not run: ${event.command}`),
      ];
    case 'approval':
      return [toLine(event.action, style.colors.yellow('waiting  '), toOneLine(event.message))];
    case 'warning':
      return [toLine(event.action ?? '', style.colors.yellow('warning  '), toOneLine(event.text))];
    default:
      return [];
  }
}

/** The last lines of a failed action's log, what its commands printed in front of what CodeBuild says, and where all of it is. */
export function renderLogTail(lines: readonly string[], log: string, style: Style): readonly string[] {
  const { dim } = style.colors;
  const toTail = (line: string) =>
    line.startsWith('[Container] ') ? dim(`    │ ${line}`) : `${dim('    │')} ${line}`.trimEnd();
  return [...lines.slice(-TAIL_LINES).map(toTail), dim(`    └ ${renderPath(log, style)}`)];
}

/** How many lines of a failed action's log are shown. */
export const TAIL_LINES = 20;

function renderExecution(event: Extract<RehearsalEvent, { type: 'execution' }>, { colors }: Style): readonly string[] {
  if (event.state === 'STARTED') return [colors.bold(event.pipeline) + colors.dim(` execution ${event.execution}`)];
  return event.state === 'STOPPING' ? [colors.yellow('interrupted: the running actions are stopped')] : [];
}

function renderAction(
  event: Extract<RehearsalEvent, { type: 'action' }>,
  style: Style & { readonly starts: boolean },
): readonly string[] {
  if (event.state === 'STARTED') return style.starts ? [toLine(event.action, 'started')] : [];
  const duration = renderDuration(event.durationMs ?? 0).padStart(8);
  const story = toOneLine(event.reason ?? event.summary ?? '');
  return [toLine(event.action, renderState(event.state, style), style.colors.dim(duration), story)];
}

/** Names are aligned up to a length that most of them have. */
function toLine(name: string, ...words: readonly string[]): string {
  return ['  ', name.padEnd(NAME_WIDTH), ...words.map((word) => ` ${word}`)].join('').trimEnd();
}

const NAME_WIDTH = 16;
