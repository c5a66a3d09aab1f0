import {
  toActionVariables,
  toProjectVariables,
  toSecretStatements,
} from '../../../../lib/synthesis/constructs/builds/build-variables';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import { aBuild, anEnvironment } from '../../../helpers/delivery';
import { aStack } from '../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'site', url: 'https://d1.cloudfront.net' });
outputs.addEnvironment(
  anEnvironment('staging', {
    variables: [
      { name: 'LOG_LEVEL', value: 'debug', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
    ],
  }),
);
const arn = 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:shared/npm-a1B2c3';

const build = aBuild('packages', {
  env: {
    MODE: ['strict'],
    URL: [{ environment: 'staging', target: 'site', output: 'url' }, '/a'],
    COMMIT: ['#{Source.CommitId}'],
  },
  secrets: {
    REGISTRY: { kind: 'parameter', name: '/storefront/registry' },
    PLAIN: { kind: 'parameter', name: 'registry' },
    TOKEN: { kind: 'secret', secret: 'storefront/npm', key: 'token' },
    WHOLE: { kind: 'secret', secret: 'storefront/npm' },
    SHARED: { kind: 'secret', secret: arn, key: 'token' },
    LOG_LEVEL: { kind: 'variable', environment: 'staging', variable: 'LOG_LEVEL' },
  },
});

test('what is always the same, and where a secret is, stands on the project', () => {
  expect(toProjectVariables(build, outputs)).toEqual([
    { name: 'MODE', type: 'PLAINTEXT', value: 'strict' },
    { name: 'URL', type: 'PLAINTEXT', value: 'https://d1.cloudfront.net/a' },
    { name: 'REGISTRY', type: 'PARAMETER_STORE', value: '/storefront/registry' },
    { name: 'PLAIN', type: 'PARAMETER_STORE', value: 'registry' },
    { name: 'TOKEN', type: 'SECRETS_MANAGER', value: 'storefront/npm:token' },
    { name: 'WHOLE', type: 'SECRETS_MANAGER', value: 'storefront/npm' },
    { name: 'SHARED', type: 'SECRETS_MANAGER', value: `${arn}:token` },
    { name: 'LOG_LEVEL', type: 'PARAMETER_STORE', value: '/conveyor/shop/staging/LOG_LEVEL' },
  ]);
});

test('what an execution decides stands on the action', () => {
  expect(toActionVariables(build, outputs)).toEqual({ COMMIT: { value: '#{Source.CommitId}' } });
  expect(toActionVariables(aBuild('plain', { env: { MODE: ['strict'] } }), outputs)).toBeUndefined();
});

test('the role may fetch those values and no others, each once', () => {
  const stack = aStack();
  const statements = toSecretStatements(stack, build, outputs).map((statement) =>
    stack.resolve(statement.toStatementJson()),
  );
  expect(statements).toEqual([
    {
      Effect: 'Allow',
      Action: 'ssm:GetParameters',
      Resource: [
        'arn:aws:ssm:ap-northeast-2:111122223333:parameter/storefront/registry',
        'arn:aws:ssm:ap-northeast-2:111122223333:parameter/registry',
        'arn:aws:ssm:ap-northeast-2:111122223333:parameter/conveyor/shop/staging/LOG_LEVEL',
      ],
    },
    {
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: ['arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:storefront/npm-??????', arn],
    },
  ]);
  expect(toSecretStatements(stack, aBuild('plain'), outputs)).toEqual([]);
});
