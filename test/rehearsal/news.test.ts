import { newsSchema } from '../../lib/rehearsal/news';

test.each([
  [{ type: 'warning', text: 'hot' }, true],
  [{ type: 'warning' }, false],
  [{ type: 'weather', text: 'hot' }, false],
  [{ type: 'tests', stage: 'Verify', action: 'unit', total: 3, failed: 0, skipped: 1 }, true],
  [{ type: 'tests', stage: 'Verify', action: 'unit', total: -3, failed: 0, skipped: 1 }, false],
  [{ type: 'stage', stage: 'Build', state: 'STARTED', aws: {} }, true],
  [{ type: 'stage', stage: 'Build', state: 'ABANDONED', aws: {} }, false],
])('%j is news: %s', (news, expected) => {
  expect(newsSchema.safeParse(news).success).toBe(expected);
});
