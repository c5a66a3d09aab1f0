import { relative } from 'node:path';
import type { TestCounts } from '../outcome';
import { renderDigest } from './digest-summary';
import { renderDuration } from './duration';
import { renderRollback } from './render-condition';
import { renderPath, renderState, type Style, toOneLine, toPlain } from './style';
import type { ActionSummary, NotificationSummary, Summary } from './summary';

/**
 * A summary as lines: each action with outcome, duration, its log within the execution's folder, and what happened; then
 * tests, sites, notifications, stand-ins, and where that folder is.
 */
export function renderSummary(summary: Summary, style: Style): readonly string[] {
  return [
    '',
    renderHeadline(summary, style),
    '',
    ...renderActions(summary, style),
    '',
    ...renderSection('tests', summary.tests.total === 0 ? [] : [renderTests(summary.tests)], style),
    ...renderSection('deployed', summary.digests.flatMap(renderDigest), style),
    ...renderSection('not met', summary.unmet.map(toOneLine), style, style.colors.red),
    ...renderSection(
      'rollback',
      summary.rollbacks.map((one) => renderRollback(one, style)),
      style,
    ),
    ...renderSection('site', summary.sites.map(renderSite), style),
    ...renderSection(
      'notified',
      summary.notifications.flatMap((one) => renderNotification(one, style)),
      style,
    ),
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

function renderActions({ actions, directory }: Summary, { colors }: Style): readonly string[] {
  const rows = actions.map((action) => ({
    action,
    name: `${action.stage}.${action.name}`,
    log: relative(directory, action.log),
  }));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const [nameWidth, logWidth] = [widest(rows.map(({ name }) => name)), widest(rows.map(({ log }) => log))];
  return rows.map(({ action, name, log }) => {
    const duration = renderDuration(action.durationMs).padStart(11);
    const story = toStory(action);
    const path = colors.dim(story === '' ? log : log.padEnd(logWidth));
    return [`  ${name.padEnd(nameWidth)}`, renderState(action.state, { colors }), duration, path, story]
      .filter((word) => word !== '')
      .join('  ');
  });
}

/** A long story is in the log; why an action failed should be here. */
function toStory({ standIn, state, story, tests }: ActionSummary): string {
  const parts = [...(standIn ? ['stand-in'] : []), toOneLine(story), ...(tests ? [renderTests(tests)] : [])];
  const text = parts.filter((part) => part !== '').join(' · ');
  const width = state === 'FAILED' ? REASON_WIDTH : STORY_WIDTH;
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

const STORY_WIDTH = 72;
const REASON_WIDTH = 144;

function renderTests({ total, failed, skipped }: TestCounts): string {
  const passed = `${total - failed - skipped} passed, ${failed} failed`;
  return skipped === 0 ? passed : `${passed}, ${skipped} skipped`;
}

function renderSite({ action, url, standsFor }: Summary['sites'][number]): string {
  return `${url} by ${action}, in place of ${standsFor}`;
}

function renderNotification(notification: NotificationSummary, { colors }: Style): readonly string[] {
  const { channel, to, title, facts } = notification;
  const head = `${channel}${to === undefined ? '' : ` to ${to}`}: ${toOneLine(title)}`;
  return [head, ...facts.map((line) => colors.dim(`  ${toPlain(line)}`))];
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
