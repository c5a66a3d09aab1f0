import { found, withStages } from '../../../helpers/definition';

const head = 'environments: { staging: { variables: { LOG_LEVEL: debug } }, production: {} }';
const problems = (code: string, value: string, environment = 'environment: staging, ') =>
  found(
    code,
    withStages(`{ name: One, ${environment}actions: [{ test: a, commands: [x], env: { A: ${value} } }] }`).replace(
      /^environments.*/,
      head,
    ),
  );
const unknown = (value: string) => problems('UnknownEnvironmentVariable', value);

test("a variable is of the stage's environment, or of the one that is named", () => {
  expect(unknown('{ variable: LOG_LEVEL }')).toEqual([]);
  expect(problems('MissingEnvironment', '{ variable: LOG_LEVEL, environment: staging }', '')).toEqual([]);
});

test('one that the environment does not have is refused', () => {
  expect(unknown('{ variable: LOG_LEVL }')).toEqual([
    'LOG_LEVL · test "a" reads variable "LOG_LEVL" of environment "staging", which has none of that name',
  ]);
  expect(unknown('{ variable: LOG_LEVEL, environment: production }')).toHaveLength(1);
});

test('and so is one of an environment that is not declared, or that nobody says', () => {
  expect(unknown('{ variable: LOG_LEVEL, environment: stagin }')).toEqual([
    '{ variable: LOG_LEVEL, environment: stagin } · test "a" reads variable "LOG_LEVEL" of environment "stagin", which is not declared',
  ]);
  expect(problems('MissingEnvironment', '{ variable: LOG_LEVEL }', '')).toEqual([
    '{ variable: LOG_LEVEL } · "A" is a variable of an environment, and neither it nor its stage says which',
  ]);
});
