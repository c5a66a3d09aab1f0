import { toToldValues } from '../../../lib/rehearsal/beanstalk/told-values';

const secret = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:acme-AbCd12';
const asked: string[] = [];
const secretValue = (kind: string, reference: string) => {
  asked.push(`${kind} ${reference}`);
  return reference.endsWith('none') ? undefined : `value of ${reference}`;
};

test('a parameter is fetched by its name, a secret by its ARN and key', () => {
  const secrets = { HOST: 'arn:aws:ssm:eu-west-1:111122223333:parameter/acme/host', TOKEN: `${secret}:token::` };
  expect(toToldValues(secrets, secretValue)).toEqual({
    ok: true,
    values: { HOST: 'value of /acme/host', TOKEN: `value of ${secret}:token` },
  });
  expect(asked).toEqual(['PARAMETER_STORE /acme/host', `SECRETS_MANAGER ${secret}:token`]);
});

test('without a value instances do not start', () => {
  expect(toToldValues({ HOST: 'arn:aws:ssm:eu-west-1:111122223333:parameter/none' }, secretValue)).toEqual({
    ok: false,
    reason: 'nothing here has the value of HOST: give it with --secret /none=VALUE',
  });
});
