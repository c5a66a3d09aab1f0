import { toFunctionEnvironment, unknownVariables } from '../../../lib/rehearsal/functions/function-environment';

const fn = {
  stack: 's',
  logicalId: 'F',
  name: 'check',
  arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:check',
  runtime: 'nodejs22.x',
  handler: 'index.handler',
  environment: {
    TOPIC: 'arn:aws:sns:x',
    TABLE: { unknown: 'Ref Table' },
    AWS_ENDPOINT_URL: 'https://elsewhere.example',
  },
  timeoutSeconds: 3,
  memoryMegabytes: 128,
};
const around = {
  path: '/usr/bin',
  taskRoot: '/scratch/task',
  home: '/scratch/tmp',
  aws: { AWS_ENDPOINT_URL: 'http://127.0.0.1:4000' },
  toLoopback: (text: string) => text,
};

test('the endpoint wins over what the template says, and what is unknown is left out', () => {
  const environment = toFunctionEnvironment(fn, around);
  expect(environment).toMatchObject({
    TOPIC: 'arn:aws:sns:x',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4000',
    _HANDLER: 'index.handler',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    LAMBDA_TASK_ROOT: '/scratch/task',
  });
  expect(environment).not.toHaveProperty('TABLE');
  expect(unknownVariables(fn)).toEqual(['TABLE (Ref Table)']);
});

test('modules are looked for elsewhere only where that is said', () => {
  expect(toFunctionEnvironment(fn, around)).not.toHaveProperty('NODE_PATH');
  expect(toFunctionEnvironment(fn, { ...around, nodeModules: '/modules' })).toMatchObject({ NODE_PATH: '/modules' });
});
