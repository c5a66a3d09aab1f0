import { Conversion } from '../../../../lib/synthesis/model/conversion';
import {
  countStackSetAccess,
  countStackSetResources,
  stepsOfStackSet,
  toStackSetTarget,
} from '../../../../lib/synthesis/model/targets/stackset';
import { found, withActions } from '../../../helpers/definition';

const document = { name: 'guardrails', template: 't.yaml', regions: ['eu-central-1'], accounts: ['111122223333'] };
const toTarget = (but: object) => toStackSetTarget('rails', { ...document, ...but }, [], new Conversion());

test('accounts have roles that a person manages, units those of AWS Organizations', () => {
  expect(toTarget({})).toEqual({
    ...{ kind: 'stack-set', name: 'rails', stackSet: 'guardrails', template: 't.yaml', regions: ['eu-central-1'] },
    ...{ targets: ['111122223333'], parameters: {}, capabilities: [] },
    permissions: { kind: 'self-managed', executionRole: 'AWSCloudFormationStackSetExecutionRole' },
  });
  const units = { accounts: undefined, organizationalUnits: ['ou-ab12-34cdefgh'], autoDeployment: true };
  expect(toTarget({ ...units, capabilities: ['IAM'], parameters: { A: 'b' } })).toMatchObject({
    ...{ targets: ['ou-ab12-34cdefgh'], capabilities: ['CAPABILITY_IAM'], parameters: { A: ['b'] } },
    permissions: { kind: 'service-managed', autoDeployment: true },
  });
});

test('a set of one stack is one action, others begin with one stack', () => {
  const [one, several] = [toTarget({}), toTarget({ regions: ['eu-central-1', 'us-east-1'] })];
  expect([stepsOfStackSet(one), stepsOfStackSet(several)]).toEqual([1, 2]);
  // An action's role with a policy each, and the administration role with one.
  expect([countStackSetResources(one), countStackSetResources(several)]).toEqual([4, 6]);
  const existing = toTarget({ administrationRole: 'arn:aws:iam::111122223333:role/administration' });
  expect([countStackSetResources(existing), countStackSetAccess(existing), countStackSetAccess(one)]).toEqual([
    2, 2, 4,
  ]);
});

test.each([
  ['', 'deploy "rails" says neither accounts nor organizationalUnits'],
  [
    ', accounts: ["111122223333"], organizationalUnits: [r-ab12]',
    'deploy "rails" says accounts and organizationalUnits',
  ],
  [', accounts: ["111122223333"], autoDeployment: true', 'says autoDeployment, which is of organizationalUnits'],
  [', organizationalUnits: [r-ab12], executionRole: deploy', 'says executionRole, which is of accounts'],
])('"%s" is refused', (parts, message) => {
  const text = withActions(
    '{ build: a, recipe: npm, artifacts: { rails: dist } }',
    `{ deploy: rails, environment: staging, stackset: { name: a, template: t.yaml, regions: [eu-central-1]${parts} } }`,
  );
  expect(found('ExactlyOneWay', text)).toEqual([expect.stringContaining(message)]);
});
