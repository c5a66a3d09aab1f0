import { found, withStages } from '../../../helpers/definition';

const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index));
const tests = (count: number) =>
  withStages(
    ...many(count, (index) => `{ name: s${index}, actions: [${many(9, (one) => tested(index, one)).join(', ')}] }`),
  );
const tested = (stage: number, one: number) => `{ test: t${stage}-${one}, commands: [make] }`;

test('a stack holds 500 resources, and a test needs six', () => {
  expect(found('TooManyResources', tests(9))).toEqual([]);
  expect(found('TooManyResources', tests(10))).toEqual([
    'shop · pipeline "shop" needs 553 resources, and CloudFormation takes 500 in a stack',
  ]);
});

test('an environment has 83 websites', () => {
  const websites = (count: number) =>
    withStages(
      '{ name: Build, actions: [{ build: a, commands: [make], artifacts: { site: dist } }] }',
      ...many(2, (stage) => {
        const half = many(count / 2, (one) => `{ deploy: w${stage}-${one}, artifact: site, s3: { website: {} } }`);
        return `{ name: s${stage}, environment: staging, actions: [${half.join(', ')}] }`;
      }),
    );
  expect(found('TooManyResources', websites(82))).toEqual([]);
  expect(found('TooManyResources', websites(84))).toEqual([
    'staging · environment "staging" needs 506 resources, and CloudFormation takes 500 in a stack',
  ]);
});

test('so does the stack with the roles of deploys to another region', () => {
  const deploys = (count: number) => {
    const stages = many(6, (stage) => {
      const some = many(count / 6, (one) => `{ deploy: w${stage}-${one}, artifact: Source, s3: { bucket: acme-b } }`);
      return `{ name: s${stage}, environment: virginia, actions: [{ parallel: [${some.join(', ')}] }] }`;
    });
    return `
home: { account: "111122223333", region: eu-west-1 }
environments: { virginia: { region: us-east-1 } }
pipelines: { shop: { source: { codecommit: shop }, stages: [${stages.join(', ')}] } }`;
  };
  expect(found('TooManyResources', deploys(246))).toEqual([]);
  expect(found('TooManyResources', deploys(252))).toEqual([
    'shop · the access of pipeline "shop" to "virginia" needs 504 resources, and CloudFormation takes 500 in a stack',
  ]);
});
