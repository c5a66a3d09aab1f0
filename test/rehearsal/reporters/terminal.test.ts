import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { News } from '../../../lib/rehearsal/news';
import { type TerminalOptions, toTerminalReporter } from '../../../lib/rehearsal/reporters/terminal';
import { actionNews, eventsOf, executionNews } from '../../helpers/events';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const log = join(directory, 'Verify.unit.log');
writeFileSync(log, '> jest\n  \u001b[31m✕ adds\u001b[0m\nFAILED: npm test exited with 1\n');

const news: readonly News[] = [
  executionNews('STARTED'),
  actionNews('unit', { log }),
  actionNews('unit', { log, state: 'FAILED', durationMs: 900, reason: 'npm test exited with 1' }),
  executionNews('FAILED', 1000),
];

function shown(isTTY: boolean, options: TerminalOptions = {}, told = news): string {
  let text = '';
  const stream = { isTTY, columns: 60, write: (more: string) => (text += more) };
  const clock = () => new Date('2026-03-01T00:00:04Z');
  const reporter = toTerminalReporter(stream, { cwd: directory, color: false, clock, ...options });
  for (const event of eventsOf(...told)) reporter.report(event);
  reporter.close?.();
  return text;
}

test('a CI log has a line for each start and end, the end of the log of what failed, and no control characters', () => {
  const text = shown(false);
  expect(text.split('\n').slice(0, 7)).toEqual([
    'storefront execution 5f1a',
    '  unit             started',
    '  unit             failed       0.9 s npm test exited with 1',
    '    │ > jest',
    '    │   ✕ adds',
    '    │ FAILED: npm test exited with 1',
    '    └ Verify.unit.log',
  ]);
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  expect(text).toContain('\nstorefront failed in 1.0 s\n');
});

test('a terminal has a live line that goes as it came', () => {
  const text = shown(true);
  expect(text).toContain('\r\u001b[2K  … unit 3 s');
  expect(text).not.toContain('started');
  expect(text.slice(text.lastIndexOf('\r\u001b[2K'))).toMatch(/^\r\S+\nstorefront failed/);
});

test('while a person is asked there is no live line to write over the question', () => {
  const approval = { type: 'approval', stage: 'Verify', action: 'release', message: 'Go?' } as const;
  const text = shown(true, {}, [actionNews('release'), approval]);
  expect(text.slice(text.indexOf('Go?\n'))).not.toContain('…');
});

test('what is told while a person is asked leaves the question in the last line', () => {
  const approval = { type: 'approval', stage: 'Verify', action: 'release', message: 'Go?' } as const;
  const [sibling] = [actionNews('lint', { state: 'SUCCEEDED', durationMs: 900 })];
  const text = shown(true, {}, [actionNews('release'), approval, sibling]);
  const told = text.slice(text.indexOf('lint'), text.lastIndexOf('\r\u001b[2K'));
  expect(told).toMatch(/^lint .*\nGo\? \[y\/n\] $/);
});

test('the next question stands there when the first is answered', () => {
  const ask = (action: string) => ({ type: 'approval', stage: 'Verify', action, message: `${action}?` }) as const;
  const answered = actionNews('b', { state: 'SUCCEEDED', durationMs: 900 });
  const text = shown(true, {}, [actionNews('a'), actionNews('b'), ask('b'), ask('a'), answered]);
  expect(text.slice(0, text.lastIndexOf('\r\u001b[2K'))).toMatch(/\na\? \[y\/n\] $/);
});

test('colours are used where they are wanted', () => {
  expect(shown(false, { color: true })).toContain('\u001b[31mfailed');
  expect(shown(true)).not.toContain('\u001b[31m');
});

test('of nothing there is no summary', () => {
  expect(shown(false, {}, [])).toBe('');
});
