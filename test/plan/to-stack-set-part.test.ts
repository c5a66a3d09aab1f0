import { toStackSetPart } from '../../lib/plan/to-stack-set-part';
import { anAction } from '../helpers/planned';

const action = anAction('One.tables Deploy/AWS/CloudFormationStackSet', {
  configuration: { StackSetName: 'tables', DeploymentTargets: '111122223333', Regions: 'eu-west-1' },
});

test('a stack set is kept here, for the accounts and regions that are said', () => {
  expect(toStackSetPart(action, { reference: 'tables' })).toEqual({
    kind: 'real',
    what: 'stack set tables, validated and kept, for 111122223333 in eu-west-1',
  });
});

test('at an endpoint it is missing', () => {
  expect(toStackSetPart(action, { reference: 'tables', awsEndpoint: 'http://127.0.0.1:1' }).kind).toBe('missing');
});
