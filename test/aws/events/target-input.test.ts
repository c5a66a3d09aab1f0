import { toTargetInput } from '../../../lib/aws/events/target-input';

/** The event, the paths, the templates and the outputs of the user guide's table. */
const event = {
  version: '0',
  id: '7bf73129-1428-4cd3-a780-95db273d1602',
  'detail-type': 'EC2 Instance State-change Notification',
  source: 'aws.ec2',
  account: '123456789012',
  time: '2015-11-11T21:29:54Z',
  region: 'us-east-1',
  resources: ['arn:aws:ec2:us-east-1:123456789012:instance/i-abcd1111'],
  detail: { 'instance-id': 'i-0123456789', state: 'RUNNING' },
};
const rule = { name: 'example', arn: 'arn:aws:events:us-east-2:123456789012:rule/example' };
const paths = {
  timestamp: '$.time',
  instance: '$.detail.instance-id',
  state: '$.detail.state',
  missing: '$.detail.no',
};
const transform = (template: string) => toTargetInput({ inputTransformer: { paths, template } }, event, rule);

test.each([
  ['a string', '"instance <instance> is in <state>"', 'instance i-0123456789 is in RUNNING'],
  ['escaped quotes', '"instance \\"<instance>\\" is in <state>"', 'instance "i-0123456789" is in RUNNING'],
  ['JSON', '{ "instance" : <instance>, "state": <state> }', { instance: 'i-0123456789', state: 'RUNNING' }],
  [
    'JSON with strings and variables',
    '{ "instance" : <instance>, "state": "<state>", "instanceStatus": "instance \\"<instance>\\" is in <state>" }',
    { instance: 'i-0123456789', state: 'RUNNING', instanceStatus: 'instance "i-0123456789" is in RUNNING' },
  ],
  [
    'a mix with static information',
    '{ "instance" : <instance>, "state": [ 9, <state>, true ], "Transformed" : "Yes" }',
    { instance: 'i-0123456789', state: [9, 'RUNNING', true], Transformed: 'Yes' },
  ],
  ['a reserved variable in a string', '"<aws.events.rule-name> triggered"', 'example triggered'],
  [
    'reserved variables',
    '{ "ruleArn" : <aws.events.rule-arn>, "ruleName" : <aws.events.rule-name>, "originalEvent" : <aws.events.event.json> }',
    { ruleArn: 'arn:aws:events:us-east-2:123456789012:rule/example', ruleName: 'example', originalEvent: event },
  ],
  ['a variable that is not found, in a string', '"state: <missing>"', 'state: '],
  ['what is no variable', '"<b>bold</b>"', '<b>bold</b>'],
  ['what is no JSON', '<instance> is <state>', '"i-0123456789" is "RUNNING"'],
])('%s', (_, template, output) => {
  expect(transform(template)).toEqual(output);
});

test('the reserved event has no detail', () => {
  expect(transform('<aws.events.event>')).toMatchObject({ source: 'aws.ec2' });
  expect(transform('<aws.events.event>')).not.toHaveProperty('detail');
});

test('a value with quotes and line breaks does not end the string it stands in', () => {
  const found = toTargetInput(
    { inputTransformer: { paths: { text: '$.detail.text' }, template: '{"text": "said: <text>"}' } },
    { detail: { text: 'a "quoted"\nline' } },
    rule,
  );
  expect(found).toEqual({ text: 'said: a "quoted"\nline' });
});

test('without anything the target is given the event; else a constant or a part of it', () => {
  expect(toTargetInput({}, event, rule)).toBe(event);
  expect(toTargetInput({ input: '{"run":true}' }, event, rule)).toEqual({ run: true });
  expect(toTargetInput({ inputPath: '$.detail' }, event, rule)).toEqual({
    'instance-id': 'i-0123456789',
    state: 'RUNNING',
  });
});
