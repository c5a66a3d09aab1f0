import { passRolesStatement } from '../../../../../lib/synthesis/constructs/deploys/ecs/pass-roles';

test('roles are handed to tasks and to nothing else', () => {
  const arn = 'arn:aws:iam::111122223333:role/shop-api';
  expect(passRolesStatement([arn]).toStatementJson()).toEqual({
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: arn,
    Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  });
});
