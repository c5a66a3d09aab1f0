import { type RehearsalEvent, toEvent } from '../../lib/rehearsal/event';
import { applyEvent, toExecution } from '../../lib/rehearsal/execution';
import type { News } from '../../lib/rehearsal/news';
import { planOf } from '../helpers/rehearsal';

const plan = planOf({ Build: [[{ name: 'packages' }]], Release: [[{ name: 'record' }]] });
const action = { type: 'action', stage: 'Build', action: 'packages', id: 'a1', log: '/logs/a', aws: {} } as const;
const what = { category: 'Build', owner: 'AWS', provider: 'CodeBuild', runOrder: 1, standIn: true } as const;

const after = (...news: readonly News[]) =>
  news.map(toTimed).reduce((execution, event) => applyEvent(execution, event), toExecution(plan, '5f1a'));

function toTimed(news: News, index: number): RehearsalEvent {
  const time = new Date(Date.UTC(2026, 2, 1, 0, 0, index));
  return toEvent(news, { seq: index + 1, time, pipeline: 'storefront', execution: '5f1a' });
}

test('before anything has happened every stage and action is there, without a status', () => {
  expect(after()).toEqual({
    v: 1,
    id: '5f1a',
    pipeline: 'storefront',
    structure: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    status: 'InProgress',
    stages: [
      { name: 'Build', actions: [{ name: 'packages', runOrder: 1, type: 'Build/AWS/CodeBuild', standIn: true }] },
      { name: 'Release', actions: [{ name: 'record', runOrder: 1, type: 'Build/AWS/CodeBuild', standIn: true }] },
    ],
  });
});

test('it follows the events, in the words of the API', () => {
  const execution = after(
    { type: 'execution', state: 'STARTED', directory: '/x', aws: {} },
    { type: 'stage', stage: 'Build', state: 'STARTED', aws: {} },
    { ...action, ...what, state: 'STARTED' },
    { type: 'tests', stage: 'Build', action: 'packages', total: 3, failed: 1, skipped: 0 },
    { ...action, ...what, state: 'FAILED', durationMs: 1, reason: 'npm test exited with 1' },
    { type: 'stage', stage: 'Build', state: 'FAILED', durationMs: 2, aws: {} },
    { type: 'execution', state: 'FAILED', directory: '/x', durationMs: 3, aws: {} },
  );
  expect(execution).toMatchObject({
    status: 'Failed',
    startTime: '2026-03-01T00:00:00.000Z',
    endTime: '2026-03-01T00:00:06.000Z',
    stages: [
      {
        status: 'Failed',
        actions: [
          {
            status: 'Failed',
            reason: 'npm test exited with 1',
            tests: { total: 3, failed: 1, skipped: 0 },
            startTime: '2026-03-01T00:00:02.000Z',
            endTime: '2026-03-01T00:00:04.000Z',
          },
        ],
      },
      { name: 'Release', actions: [{ name: 'record' }] },
    ],
  });
});

test('an interrupted execution stops, and what tells nothing of the state leaves it as it was', () => {
  const stopping = after({ type: 'execution', state: 'STOPPING', directory: '/x', aws: {} });
  expect([stopping.status, stopping.endTime]).toEqual(['Stopping', undefined]);
  const before = toExecution(plan, '5f1a');
  expect(applyEvent(before, toTimed({ type: 'warning', text: 'hot' }, 0))).toBe(before);
});
