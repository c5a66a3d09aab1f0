import { tryExecutionFailure } from '../../../lib/rehearsal/stacks/check-execution';
import { toChanges } from '../../../lib/rehearsal/stacks/to-changes';
import { toContent } from '../../../lib/rehearsal/stacks/to-content';
import { aRequest } from '../../helpers/stacks';

const place = { account: '111122223333', region: 'eu-west-1', imports: {}, exports: {}, parameter: () => undefined };
const queue = (name: string, fifo: boolean) =>
  toContent(
    aRequest(`Resources: { Q: { Type: "AWS::SQS::Queue", Properties: { QueueName: ${name}, FifoQueue: ${fifo} } } }`),
    place,
    true,
  );
const stack = { name: 'shop', id: 'arn', status: 'CREATE_COMPLETE', time: 't', changeSets: {}, events: [] };
const failureOf = (name: string) => {
  const [before, after] = [queue('orders', false), queue(name, true)];
  return tryExecutionFailure({ ...stack, content: before }, after, toChanges(before, after), []);
};

test('two resources of one name cannot be there at once', () => {
  expect(failureOf('orders')).toEqual({
    logicalId: 'Q',
    reason:
      'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename orders and update the stack again.',
  });
  expect(failureOf('orders.fifo')).toBeUndefined();
});
