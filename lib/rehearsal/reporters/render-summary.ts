import type { TestCounts } from '../outcome';
import { renderDuration } from './duration';
import { renderPath, renderState, type Style, toOneLine } from './style';
import type { ActionSummary, Summary } from './summary';

/** A summary as lines: each action with outcome, duration, log; then tests, sites, notifications, stand-ins, and where it all is. */
export function renderSummary(summary: Summary, style: Style): readonly string[] {
  return [
    '',
    renderHeadline(summary, style),
    '',
    ...renderActions(summary.actions, style),
    '',
    ...renderSection('tests', summary.tests.total === 0 ? [] : [renderTests(summary.tests)], style),
    ...renderSection('site', summary.sites.map(renderSite), style),
    ...renderSection('notified', summary.notifications.map(renderNotification), style),
    ...renderSection('stand-in', summary.standIns.map(renderStandIn), style, style.colors.yellow),
    ...renderSection('warning', summary.warnings.map(toOneLine), style, style.colors.yellow),
    ...renderSection('kept in', [renderPath(summary.directory, style)], style),
  ];
}

function renderHeadline({ pipeline, state, durationMs }: Summary, { colors }: Style): string {
  const word = state?.toLowerCase() ?? 'broke off';
  const color = state === 'SUCCEEDED' ? colors.green : state === 'FAILED' ? colors.red : colors.yellow;
  return `${colors.bold(pipeline)} ${color(word)} in ${renderDuration(durationMs)}`;
}

function renderActions(actions: readonly ActionSummary[], style: Style): readonly string[] {
  const width = Math.max(0, ...actions.map(({ stage, name }) => stage.length + name.length + 1));
  return actions.map((action) => {
    const name = `${action.stage}.${action.name}`.padEnd(width);
    const duration = renderDuration(action.durationMs).padStart(11);
    return [`  ${name}`, renderState(action.state, style), duration, toStory(action), toLog(action, style)]
      .filter((word) => word !== '')
      .join('  ');
  });
}

/** A long story is in the log. */
function toStory({ standIn, story, tests }: ActionSummary): string {
  const parts = [...(standIn ? ['stand-in'] : []), toOneLine(story), ...(tests ? [renderTests(tests)] : [])];
  const text = parts.filter((part) => part !== '').join(' · ');
  return text.length <= STORY_WIDTH ? text : `${text.slice(0, STORY_WIDTH - 1)}…`;
}

const STORY_WIDTH = 72;

function toLog({ log }: ActionSummary, style: Style): string {
  return style.colors.dim(renderPath(log, style));
}

function renderTests({ total, failed, skipped }: TestCounts): string {
  const passed = `${total - failed - skipped} passed, ${failed} failed`;
  return skipped === 0 ? passed : `${passed}, ${skipped} skipped`;
}

function renderSite({ action, url, standsFor }: Summary['sites'][number]): string {
  return `${url} by ${action}, in place of ${standsFor}`;
}

function renderNotification({ channel, to, text }: Summary['notifications'][number]): string {
  const [line = ''] = text.trim().split('\n', 1);
  return `${channel}${to === undefined ? '' : ` to ${to}`}: ${toOneLine(line)}`;
}

function renderStandIn({ action, provider, command }: Summary['standIns'][number]): string {
  return `${action}: ${provider} did not run, in its place: ${toOneLine(command)}`;
}

function renderSection(
  title: string,
  lines: readonly string[],
  { colors }: Style,
  color = colors.bold,
): readonly string[] {
  return lines.map((line, index) => `  ${index === 0 ? color(title.padEnd(9)) : ' '.repeat(9)} ${line}`);
}
