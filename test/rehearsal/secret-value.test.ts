import { trySecretValue } from '../../lib/rehearsal/secret-value';

const secrets = new Map([
  ['slack', 'https://hooks.slack.com/services/x'],
  ['db', '{"user":"app","password":"hunter2","port":5432}'],
  ['jenkins:Acme', 'mina:11aa22bb'],
]);

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager */
test.each([
  ['slack', 'https://hooks.slack.com/services/x'],
  ['db:password', 'hunter2'],
  ['db:port', '5432'],
  ['db:password:AWSCURRENT', 'hunter2'],
  ['db', '{"user":"app","password":"hunter2","port":5432}'],
  ['arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:db-AbCdEf:password', 'hunter2'],
  [
    'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:db-AbCdEf',
    '{"user":"app","password":"hunter2","port":5432}',
  ],
  ['jenkins:Acme', 'mina:11aa22bb'],
  ['jenkins', undefined],
  ['db:nothing', undefined],
  ['db:toString', undefined],
  ['slack:key', undefined],
  ['unknown', undefined],
])('%s', (reference, expected) => {
  expect(trySecretValue(secrets, reference)).toBe(expected);
});
