import { toSecretArn } from '../../../lib/synthesis/constructs/secret-arn';
import { aStack, flat } from '../../helpers/stack';

test('a secret by its name ends in six characters that nobody chose, and a complete ARN stays', () => {
  const stack = aStack();
  expect(flat(stack.resolve(toSecretArn(stack, 'storefront/slack')))).toBe(
    'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:storefront/slack-??????',
  );
  const arn = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:storefront/slack-AbCdEf';
  expect(toSecretArn(stack, arn)).toBe(arn);
});
