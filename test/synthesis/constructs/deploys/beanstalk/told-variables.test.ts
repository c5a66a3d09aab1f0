import {
  toldTo,
  toReadStatements,
  toSecretOptions,
} from '../../../../../lib/synthesis/constructs/deploys/beanstalk/told-variables';
import type { EnvironmentVariable } from '../../../../../lib/synthesis/model/environment-variable';
import type { ManagedBeanstalk } from '../../../../../lib/synthesis/model/targets/beanstalk';
import { aStack } from '../../../../helpers/stack';

const secret = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:acme/api-AbCd12';
const variables: readonly EnvironmentVariable[] = [
  { name: 'LOG_LEVEL', value: 'debug', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
  { name: 'API_HOST', stored: { kind: 'parameter', name: '/acme/host' } },
  { name: 'API_TOKEN', stored: { kind: 'secret', secret, key: 'token' } },
  { name: 'API_KEY', stored: { kind: 'secret', secret } },
];
const stack = aStack();
const ssm = 'arn:aws:ssm:ap-northeast-2:111122223333:parameter';

test('a property of the environment goes before a variable of the same name', () => {
  const target = { env: { LOG_LEVEL: 'info' } } as unknown as ManagedBeanstalk;
  expect(toldTo(target, variables).map(({ name }) => name)).toEqual(['API_HOST', 'API_TOKEN', 'API_KEY']);
});

// https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html
test('variables are told by the ARNs of what keeps them', () => {
  expect(toSecretOptions(stack, variables)).toEqual({
    LOG_LEVEL: `${ssm}/conveyor/shop/staging/LOG_LEVEL`,
    API_HOST: `${ssm}/acme/host`,
    API_TOKEN: `${secret}:token::`,
    API_KEY: secret,
  });
});

// https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.IAM-permissions.html
test('instances may fetch exactly these, each once', () => {
  const statements = toReadStatements(stack, variables).map(({ actions, resources }) => ({ actions, resources }));
  expect(statements).toEqual([
    { actions: ['ssm:GetParameter'], resources: [`${ssm}/conveyor/shop/staging/LOG_LEVEL`, `${ssm}/acme/host`] },
    { actions: ['secretsmanager:GetSecretValue'], resources: [secret] },
  ]);
  expect(toReadStatements(stack, [])).toEqual([]);
});
