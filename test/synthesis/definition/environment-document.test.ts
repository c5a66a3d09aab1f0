import { environmentDocument } from '../../../lib/synthesis/definition/environment-document';
import { valueDocument } from '../../../lib/synthesis/definition/value-document';

test.each([
  {},
  { account: '444455556666', region: 'eu-central-1', approvers: ['owners'] },
  { variables: { A: 'a', B: { parameter: '/b' }, C: { secret: 'c', key: 'k' } } },
])('%j is an environment', (document) => {
  expect(environmentDocument.safeParse(document).success).toBe(true);
});

test('a variable of an environment is no variable of another, which only a build reads', () => {
  const variable = { variable: 'A', environment: 'staging' };
  expect(environmentDocument.safeParse({ variables: { A: variable } }).success).toBe(false);
  expect(valueDocument.safeParse(variable).success).toBe(true);
  expect(environmentDocument.safeParse({ approvers: [] }).success).toBe(false);
});
