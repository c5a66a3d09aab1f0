import { stageDocument } from '../../../lib/synthesis/definition/stage-document';

const takes = (value: unknown) => stageDocument.safeParse(value).success;

test('a stage holds actions, side by side where it says so', () => {
  const actions = [{ approve: 'a' }, { parallel: [{ approve: 'b' }, { record: 'version' }] }];
  expect(takes({ name: 'One', environment: 'staging', actions })).toBe(true);
});

test.each([
  { actions: [{ approve: 'a' }] },
  { name: 'One', actions: [] },
  { name: 'One', actions: [{ parallel: [] }] },
  { name: 'One', actions: [{ parallel: [{ parallel: [{ approve: 'a' }] }] }] },
  { name: 'One', actions: [{ approve: 'a', build: 'b' }] },
])('%j is no stage', (value) => {
  expect(takes(value)).toBe(false);
});
