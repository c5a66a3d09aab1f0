import { functionStateSchema } from '../../../lib/rehearsal/versions/function-state';

const version = { code: `sha256:${'a'.repeat(64)}`, at: '2026-03-01T09:00:00Z' };
const state = {
  published: 2,
  versions: { '1': { at: version.at }, '2': version },
  aliases: { live: { version: '1', second: { version: '2', percent: 10 } } },
  tags: { team: 'shop' },
};

test('a function is kept with its versions, its aliases and its tags', () => {
  expect(functionStateSchema.parse(state)).toEqual(state);
});

test.each([
  ['code that would lead out of its folder', { ...state, latest: 'sha256:../../x' }],
  ['a version before the first', { ...state, published: -1 }],
  ['an alias that leads nowhere', { ...state, aliases: { live: {} } }],
])('%s is none', (_, damaged) => {
  expect(functionStateSchema.safeParse(damaged).success).toBe(false);
});
