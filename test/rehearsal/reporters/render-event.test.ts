import pc from 'picocolors';
import type { News } from '../../../lib/rehearsal/news';
import { renderEvent, renderLogTail } from '../../../lib/rehearsal/reporters/render-event';
import { actionNews, eventsOf, executionNews } from '../../helpers/events';

const style = { colors: pc.createColors(false), cwd: '/srv', starts: true };
const lines = (...news: readonly News[]) => eventsOf(...news).flatMap((event) => renderEvent(event, style));

test('what a person sees go by', () => {
  expect(
    lines(
      executionNews('STARTED'),
      { type: 'stage', stage: 'Verify', state: 'STARTED', aws: {} },
      actionNews('unit'),
      { type: 'stand-in', stage: 'Verify', action: 'unit', provider: 'ECS', command: 'echo' },
      actionNews('unit', { state: 'SUCCEEDED', durationMs: 1234, summary: '3 files' }),
      actionNews('lint', {
        state: 'FAILED',
        durationMs: 65_000,
        reason: 'phase BUILD: \u001b[31mnpm\u001b[0m run lint\nexited with 1',
      }),
      { type: 'approval', stage: 'Verify', action: 'release', message: 'Release 1.4.0?' },
      { type: 'warning', text: 'the topic releases has no subscription' },
      { type: 'matched', rule: 'r', target: 'notify', event: 'e', ok: true },
      { type: 'matched', rule: 'r', target: 'notify', event: 'e', ok: false, reason: 'it timed out' },
      { type: 'stage', stage: 'Verify', state: 'FAILED', durationMs: 1, aws: {} },
      executionNews('STOPPING'),
    ),
  ).toEqual([
    'storefront execution 5f1a',
    'Verify',
    '  unit             started',
    '  unit             stand-in  ECS does not run: echo',
    '  unit             succeeded    1.2 s 3 files',
    '  lint             failed    1 min 05 s phase BUILD: npm run lint exited with 1',
    '  release          waiting   Release 1.4.0?',
    '                   warning   the topic releases has no subscription',
    'interrupted: the running actions are stopped',
  ]);
});

test('on a terminal the live line tells what has started', () => {
  expect(eventsOf(actionNews('unit')).flatMap((event) => renderEvent(event, { ...style, starts: false }))).toEqual([]);
});

test('the end of a log: the last twenty lines, and where it is', () => {
  const log = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
  const tail = renderLogTail(log, '/srv/.conveyor/a.log', style);
  expect([tail.length, tail[0], tail[19], tail[20]]).toEqual([
    21,
    '    │ line 11',
    '    │ line 30',
    '    └ .conveyor/a.log',
  ]);
});

test('in the log of what failed, the words of its commands stand out from those of CodeBuild', () => {
  const colors = pc.createColors(true);
  const log = ['[Container] 2026/03/01 00:00:00 Running command npm test', '1 failed'];
  const [said, printed] = renderLogTail(log, '/srv/a.log', { ...style, colors });
  expect(said).toBe(colors.dim(`    │ ${log[0]}`));
  expect(printed).toBe(`${colors.dim('    │')} 1 failed`);
});
