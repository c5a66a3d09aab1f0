import { definitionDocument } from '../../../lib/synthesis/definition/document';

const pipelines = { shop: { source: { codecommit: 'shop' }, stages: [{ name: 'One', actions: [{ approve: 'ok' }] }] } };
const takes = (value: unknown) => definitionDocument.safeParse(value).success;

test('pipelines are all that a definition needs', () => {
  expect(takes({ pipelines })).toBe(true);
  expect(takes({})).toBe(false);
});

test('a definition may have a name, a home and environments', () => {
  const home = { account: '111122223333', region: 'ap-northeast-2' };
  expect(takes({ name: 'portal', home, environments: { staging: {}, production: home }, pipelines })).toBe(true);
  expect(takes({ home: { account: 111122223333 }, pipelines })).toBe(false);
  expect(takes({ environments: ['staging'], pipelines })).toBe(false);
});
