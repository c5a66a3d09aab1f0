import { found, withStages } from '../../../helpers/definition';

const migrate = '{ migrate: schema, compatible: backward, commands: [make migrate] }';
const deploy = '{ deploy: site, artifact: Source, s3: { website: {} } }';
const stage = (name: string, ...actions: readonly string[]) =>
  `{ name: ${name}, environment: ${name.toLowerCase()}, actions: [${actions.join(', ')}] }`;
const problems = (...stages: readonly string[]) => found('MigrateFirst', withStages(...stages));

test('a migration before the deploys of its environment, in each environment once', () => {
  expect(problems(stage('Staging', migrate, deploy), stage('Production', migrate, deploy))).toEqual([]);
});

test('a migration after a deploy, or beside it', () => {
  const late =
    'migrate · migrate "schema" is not done before deploy "site", which puts a version on staging that may need it';
  expect(problems(stage('Staging', deploy, migrate))).toEqual([late]);
  expect(problems(stage('Staging', `{ parallel: [${migrate}, ${deploy}] }`))).toEqual([late]);
});

test('a deploy of an earlier stage to the same environment', () => {
  const again =
    '{ name: Again, environment: staging, actions: [{ migrate: data, compatible: backward, commands: [x] }] }';
  expect(problems(stage('Staging', deploy), again)).toHaveLength(1);
});

test('the same migration twice for an environment', () => {
  const again = `{ name: Again, environment: staging, actions: [${migrate}] }`;
  expect(problems(stage('Staging', migrate), again)).toEqual([
    'schema · migrate "schema" runs a second time for staging',
  ]);
});
