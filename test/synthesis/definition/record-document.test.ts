import { recordDocument } from '../../../lib/synthesis/definition/record-document';

const takes = (value: unknown) => recordDocument.safeParse(value).success;

test('the version is what can be recorded', () => {
  expect(takes({ record: 'version' })).toBe(true);
  expect(takes({ record: 'ledger' })).toBe(false);
  expect(takes({ record: 'version', environment: 'production' })).toBe(false);
});
