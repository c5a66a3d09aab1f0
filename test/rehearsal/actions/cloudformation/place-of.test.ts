import { placeOf } from '../../../../lib/rehearsal/actions/cloudformation/place-of';
import { anAction, aPipeline } from '../../../helpers/planned';

const action = anAction('One.stack Deploy/AWS/CloudFormation');
const pipeline = aPipeline(action);
const planned = { action, reference: 'stack', part: { kind: 'real', what: '' } as const, unknowns: [] };

test('a stack is in the account of its role and the region of its action, else the pipeline’s', () => {
  expect(placeOf({ configuration: {}, pipeline, planned })).toEqual({ account: '111122223333', region: 'eu-west-1' });
  const configuration = { RoleArn: 'arn:aws:iam::444455556666:role/deploy' };
  const elsewhere = { ...planned, action: { ...action, region: 'us-east-1' } };
  expect(placeOf({ configuration, pipeline, planned: elsewhere })).toEqual({
    account: '444455556666',
    region: 'us-east-1',
  });
});
