import { found, withActions } from '../../../helpers/definition';

const problems = (environment: string, ...actions: readonly string[]) =>
  found('NoTarget', withActions('{ approve: ok }', ...actions).replace('staging: {}', `staging: ${environment}`));

test('an environment that says something is used by somebody', () => {
  const variables = '{ variables: { A: a } }';
  expect(problems('{ region: us-east-1 }', '{ approve: there, environment: staging }')).toEqual([]);
  expect(problems(variables, '{ test: t, commands: [x], env: { A: { variable: A, environment: staging } } }')).toEqual(
    [],
  );
  expect(problems(variables)).toEqual([
    'staging · environment "staging" has no target: nothing is deployed there, and nobody reads or approves anything of it',
  ]);
});

test('one that is only a name may wait for its first deploy', () => {
  expect(problems('{}')).toEqual([]);
});
