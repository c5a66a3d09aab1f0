import { toAlarmArns } from '../../../../lib/synthesis/constructs/conditions/alarm-arns';
import { aStack } from '../../../helpers/stack';

test("a name is an alarm of the stack's own home, an ARN stays, and each is named once", () => {
  const stack = aStack();
  const errors = 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:errors';
  const arns = stack.resolve(toAlarmArns(stack, ['errors', errors.replace('errors', 'late'), 'errors']));
  expect(JSON.stringify(arns)).toContain(':alarm:late');
  expect(arns).toHaveLength(2);
});
