import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import {
  addDeadLetters,
  addFunction,
  addFunctionRole,
  addRight,
} from '../../../../lib/synthesis/constructs/functions/add-function';
import { aStack, noBundles, statementsOf, theOnly } from '../../../helpers/stack';

const stack = aStack();
const role = addFunctionRole(stack, 'Tells people');
addRight(role, [], 'sns:Publish');
addRight(role, ['arn:topic'], 'sns:Publish');
addFunction(stack, {
  description: 'Tells people',
  code: noBundles()('notify'),
  key: new kms.Key(stack, 'Key'),
  role,
  environment: { PIPELINE: 'shop' },
  timeoutMinutes: 2,
  deadLetters: addDeadLetters(stack),
});
const template = Template.fromStack(stack);

test('a function tries an event three times, and then keeps it for two weeks', () => {
  expect(theOnly(template, 'AWS::Lambda::EventInvokeConfig')).toMatchObject({ MaximumRetryAttempts: 2 });
  expect(theOnly(template, 'AWS::SQS::Queue')).toMatchObject({
    MessageRetentionPeriod: 14 * 86_400,
    SqsManagedSseEnabled: true,
  });
  expect(theOnly(template, 'AWS::Lambda::Function')).toMatchObject({ Timeout: 120, MemorySize: 256 });
});

test('nobody sends to the queue without TLS', () => {
  const denied = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(({ effect }) => effect === 'Deny');
  expect(denied.map(({ conditions }) => conditions)).toEqual([{ Bool: { 'aws:SecureTransport': 'false' } }]);
});

test('it writes its log, under the key, and does what it was let do, of which nothing is nothing', () => {
  expect(theOnly(template, 'AWS::Logs::LogGroup')).toHaveProperty('KmsKeyId');
  const rights = statementsOf(template, 'AWS::IAM::Policy').map(({ actions, resources }) => [actions, resources]);
  expect(rights).toEqual([
    [['sns:Publish'], ['arn:topic']],
    [['logs:CreateLogStream', 'logs:PutLogEvents'], [expect.stringMatching(/^<Logs\w+\.Arn>$/)]],
    [['sqs:SendMessage'], [expect.stringMatching(/^<DeadLetters\w+\.Arn>$/)]],
  ]);
});
