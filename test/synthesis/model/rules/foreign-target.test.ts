import { found, withActions } from '../../../helpers/definition';

const home = 'home: { account: "111122223333", region: ap-northeast-2 }\n';
const problems = (deploy: string, environment = '{ account: "444455556666" }') =>
  found(
    'ForeignTarget',
    home +
      withActions(
        '{ build: a, recipe: npm, artifacts: { site: dist } }',
        `{ deploy: site, environment: staging, ${deploy} }`,
      ).replace('staging: {}', `staging: ${environment}`),
  ).map((line) => line.split(' · ')[1]);

test.each([
  's3: { website: {} }',
  's3: { bucket: acme-site }',
  'cloudformation: { template: t.yaml, stack: shop, role: deploy }',
  'cdk: { stacks: "*" }',
])('%s is done by actions that another account can do', (deploy) => {
  expect(problems(deploy)).toEqual([]);
});

test('a project or a function beside it is refused there, and nowhere else', () => {
  const lambda = 'lambda: { function: api, alias: live }';
  expect(problems(lambda)).toEqual([
    'deploy "site" goes to environment "staging" of account 444455556666, and needs a project or a function beside it, whose results do not reach a pipeline elsewhere',
  ]);
  expect(problems(lambda, '{}')).toEqual([]);
});
