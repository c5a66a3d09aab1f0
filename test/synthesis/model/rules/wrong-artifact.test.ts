import { found, withActions, withPipeline } from '../../../helpers/definition';

const problems = (...actions: readonly string[]) => found('WrongArtifact', withActions(...actions));
const image = '{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }';

test('an image of the recipe docker and packages of commands are good', () => {
  expect(problems(image, '{ build: cli, commands: [x], artifacts: { cli: { package: npm }, rest: out } }')).toEqual([]);
});

test.each([
  ['{ build: a, recipe: docker }', 'build: a'],
  ['{ build: a, recipe: docker, artifacts: { api: { image: shop/api }, site: dist } }', 'artifacts'],
  ['{ build: a, recipe: npm, artifacts: { api: { image: shop/api } } }', 'api'],
  ['{ build: a, buildspec: b.yml, artifacts: { cli: { package: npm } } }', 'cli'],
])('%s makes what it cannot', (action, marked) => {
  expect(problems(action).map((one) => one.split(' · ')[0])).toEqual([marked]);
});

test('an image is not put into a bucket', () => {
  const deploy = (artifact: string) =>
    `{ deploy: site, environment: staging, artifact: ${artifact}, s3: { bucket: acme-site } }`;
  expect(problems(image, deploy('api'))).toEqual([
    'api · deploy "site" puts files into a bucket, and "api" is a container image',
  ]);
  const source = withPipeline(
    'source: { ecr: { repository: base } }',
    `stages: [{ name: One, actions: [${deploy('Source')}] }]`,
  );
  expect(found('WrongArtifact', source)).toHaveLength(1);
});
