import { toStoredArn, toValueFrom } from '../../../lib/synthesis/constructs/stored-value';
import { aStack } from '../../helpers/stack';

const stack = aStack();
const complete = 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:shared/db-a1B2c3';

test('a right names the value that it is for', () => {
  expect(toStoredArn(stack, { kind: 'parameter', name: '/acme/db-host' })).toBe(
    'arn:aws:ssm:ap-northeast-2:111122223333:parameter/acme/db-host',
  );
  expect(toStoredArn(stack, { kind: 'secret', secret: 'acme/db', key: 'password' })).toBe(
    'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/db-??????',
  );
});

test.each([
  [{ kind: 'parameter', name: 'db-host' }, 'arn:aws:ssm:ap-northeast-2:111122223333:parameter/db-host'],
  [{ kind: 'secret', secret: 'acme/db' }, 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/db'],
  [{ kind: 'secret', secret: complete, key: 'password' }, `${complete}:password::`],
] as const)('%j is fetched from there', (value, from) => {
  expect(toValueFrom(stack, value)).toBe(from);
});
