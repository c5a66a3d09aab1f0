import { toRefreshStatements } from '../../../../../lib/synthesis/constructs/deploys/ami/refresh-access';
import { aStack } from '../../../../helpers/stack';

const statements = (more = {}) =>
  toRefreshStatements(aStack(), { group: 'web', template: 'lt-1', alarms: [], ...more }).map((one) => one.toJSON());
const actionsOf = (more = {}) => statements(more).flatMap(({ Action: action }) => [action].flat());

test('what is not there needs no right', () => {
  expect(actionsOf()).not.toContain('iam:PassRole');
  expect(actionsOf()).not.toContain('cloudwatch:DescribeAlarms');
  expect(actionsOf()).not.toContain('ssm:PutParameter');
});

test('a role is passed to EC2 alone, and one parameter written', () => {
  const all = statements({
    role: 'arn:aws:iam::111122223333:role/web',
    parameter: '/conveyor/web/image',
    alarms: ['a'],
  });
  const of = (action: string) => all.find(({ Action: one }) => one === action);
  expect(of('iam:PassRole')?.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } });
  expect(String(of('ssm:PutParameter')?.Resource)).toContain(':parameter/conveyor/web/image');
  expect(String(of('cloudwatch:DescribeAlarms')?.Resource)).toContain(':alarm:a');
});

test('what the launch template tags may be tagged, while it is launched and never after', () => {
  const tagging = statements().find(({ Action: action }) => action === 'ec2:CreateTags');
  expect(tagging?.Condition).toEqual({ StringEquals: { 'ec2:CreateAction': 'RunInstances' } });
  expect(JSON.stringify(tagging?.Resource)).toMatch(/instance\/\*.*volume\/\*/);
});
