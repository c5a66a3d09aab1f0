import { newsSchema } from '../../lib/rehearsal/news';

const stage = 'Production';
const id = '00000000-0000-4000-8000-000000000001';

test.each([
  [{ type: 'condition', stage, condition: 'OnSuccess', state: 'FAILED', result: 'ROLLBACK' }, true],
  [{ type: 'condition', stage, condition: 'OnSuccess', state: 'FAILED', result: 'RETURN' }, false],
  [{ type: 'condition', stage, condition: 'Sometimes', state: 'FAILED' }, false],
  [{ type: 'rollback', stage, state: 'STARTED', rollback: id, target: id, revisions: ['3f2c1a9'] }, true],
  [{ type: 'rollback', stage, state: 'FAILED', reason: 'no execution has succeeded in it yet' }, true],
  [{ type: 'rollback', stage, state: 'FAILED', target: 'e1' }, false],
])('%j is news: %s', (news, expected) => {
  expect(newsSchema.safeParse(news).success).toBe(expected);
});
