import { found, withActions } from '../../../helpers/definition';

const build = (env: string, exported = '') => withActions(`{ build: a, commands: [x], env: ${env} ${exported} }`);

test('names that a shell takes are good', () => {
  expect(
    found('BadEnvironmentVariable', build('{ SITE_URL: a, _x1: b, AWS_PROFILE: c }', ', exports: [VERSION, _x1]')),
  ).toEqual([]);
});

test.each([
  ['my-var', 'my-var · build "a": "my-var" is no name of an environment variable'],
  ['1st', '1st · build "a": "1st" is no name of an environment variable'],
  ['CODEBUILD_SRC_DIR', 'CODEBUILD_SRC_DIR · build "a": CodeBuild keeps "CODEBUILD_SRC_DIR" for itself'],
])('%s is refused', (name, message) => {
  expect(found('BadEnvironmentVariable', build(`{ ${name}: a }`))).toEqual([message]);
});

test('what CodeBuild does not export is refused', () => {
  expect(found('BadEnvironmentVariable', build('{}', ', exports: [AWS_REGION, my-var]'))).toEqual([
    'AWS_REGION · build "a": CodeBuild does not export "AWS_REGION"',
    'my-var · build "a": "my-var" is no name of an environment variable',
  ]);
});

test('a variable of an environment is named as every shell takes it', () => {
  const of = (name: string) =>
    found(
      'BadEnvironmentVariable',
      withActions('{ approve: ok }').replace('staging: {}', `staging: { variables: { ${name}: a } }`),
    );
  expect(of('LOG_LEVEL')).toEqual([]);
  expect(of('LOG-LEVEL')).toEqual(['LOG-LEVEL · environment "staging": "LOG-LEVEL" is no name of a variable']);
  expect(of('CODEBUILD_X')).toHaveLength(1);
});
