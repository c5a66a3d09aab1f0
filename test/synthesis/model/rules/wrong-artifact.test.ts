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
  ['{ build: a, buildspec: b.yml, artifacts: { app: { files: [a], stamp: b.json } } }', 'app'],
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

const publish = (artifact: string) =>
  `{ publish: it, artifact: ${artifact}, codeartifact: { domain: acme, repository: releases } }`;

test.each(['npm', 'jar', 'wheel', 'nuget'])('a package of %s is published', (format) => {
  expect(problems(`{ build: a, commands: [x], artifacts: { cli: { package: ${format} } } }`, publish('cli'))).toEqual(
    [],
  );
});

test.each([
  ['{ package: deb }', 'a package of deb, which CodeArtifact does not take'],
  ['{ package: gem }', 'a package of gem, which CodeArtifact does not take'],
  ['dist', 'no package'],
])('%s is not published', (artifact, what) => {
  expect(problems(`{ build: a, commands: [x], artifacts: { made: ${artifact} } }`, publish('made'))).toEqual([
    `made · publish "it" publishes a package, and "made" is ${what}`,
  ]);
});

test('a source is no package, and what nobody makes is for another rule', () => {
  expect(problems(publish('Source'))).toEqual([
    'Source · publish "it" publishes a package, and "Source" is no package',
  ]);
  expect(problems(publish('absent'))).toEqual([]);
});
