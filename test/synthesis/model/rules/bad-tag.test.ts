import { anyStages, found, withPipeline } from '../../../helpers/definition';

const tagged = (...tags: readonly string[]) =>
  withPipeline('source: { codecommit: shop }', anyStages, `tags: { ${tags.join(', ')} }`);
const many = (count: number) => Array.from({ length: count }, (_, index) => `t${index}: x`);

test('forty-nine tags of letters in any script are good', () => {
  expect(found('BadTag', tagged(...many(48), '"팀 이름": "웹 @ +1"'))).toEqual([]);
});

test.each([
  [many(50), 'tags · pipeline "shop" has 50 tags'],
  [['Team: a', 'team: b'], 'team · tag "team" is the same as tag "Team" to IAM'],
  [
    ['"Conveyor:Pipeline": a'],
    '"Conveyor:Pipeline" · tag "Conveyor:Pipeline" is the same as Conveyor\'s own tag "conveyor:pipeline" to IAM',
  ],
  [['"aws:team": x'], '"aws:team" · "aws:team" is no key of a tag'],
  [['"": x'], '"" · "" is no key of a tag'],
  [['"a*": x'], '"a*" · "a*" is no key of a tag'],
  [['team: "a*"'], '"a*" · tag "team" has a value that AWS refuses'],
])('%j is refused', (tags, message) => {
  expect(found('BadTag', tagged(...tags))).toEqual([message]);
});

test('a key has 128 characters, a value 256', () => {
  expect(found('BadTag', tagged(`${'k'.repeat(128)}: ${'v'.repeat(256)}`))).toEqual([]);
  expect(found('BadTag', tagged(`${'k'.repeat(129)}: ${'v'.repeat(257)}`))).toHaveLength(2);
});
