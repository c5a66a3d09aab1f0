import { found, withActions } from '../../../helpers/definition';

const good = { name: 'rails', template: 't.yaml', accounts: ['111122223333'], regions: ['eu-central-1'] };
const problems = (code: string, but: object) =>
  found(
    code,
    withActions(
      '{ build: a, recipe: npm, artifacts: { rails: dist } }',
      `{ deploy: rails, environment: staging, stackset: ${JSON.stringify({ ...good, ...but })} }`,
    ),
  );

test('a good one is good', () => {
  expect(problems('BadStackSet', { parameters: { Stage: 'a@b' }, concurrency: 100, executionRole: 'deploy' })).toEqual(
    [],
  );
  const units = { accounts: undefined, organizationalUnits: ['ou-ab12-34cdefgh', 'r-ab12'] };
  expect(problems('BadStackSet', units)).toEqual([]);
});

test.each([
  [{ name: 'my_rails' }, '"my_rails" is no name of a stack set'],
  [{ template: '../t.yaml' }, '"../t.yaml" is no path in the artifact'],
  [{ accounts: ['1234'] }, '"1234" is no account'],
  [{ accounts: ['111122223333', '111122223333'] }, '"111122223333" stands there twice'],
  [{ accounts: undefined, organizationalUnits: ['sales'] }, '"sales" is no organizational unit'],
  [{ regions: ['frankfurt'] }, '"frankfurt" is no region'],
  [{ parameters: { 'my-stage': 'a' } }, '"my-stage" is no name of a parameter'],
  [{ parameters: { Stage: 'a b' } }, 'the value of Stage has a space, a comma or a quotation mark'],
  [{ administrationRole: 'administration' }, '"administration" is no ARN of a role'],
  [{ executionRole: 'arn:aws:iam::111122223333:role/a' }, 'is no name of a role'],
  [{ concurrency: 101 }, '101 is no percentage'],
])('%j is refused', (but, message) => {
  expect(problems('BadStackSet', but)).toEqual([expect.stringContaining(message)]);
});

test('a secret is no parameter of a stack set either', () => {
  expect(problems('SecretInClear', { parameters: { DatabasePassword: 'correct-horse' } })).toHaveLength(1);
});
