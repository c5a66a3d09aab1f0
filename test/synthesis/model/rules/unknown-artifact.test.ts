import { found, problemsOf, withActions, withPipeline } from '../../../helpers/definition';

const build = '{ build: a, recipe: npm, artifacts: { site: dist, api: out } }';
const deploy = (name: string, artifact = '') =>
  `{ deploy: ${name}, ${artifact} environment: staging, s3: { bucket: acme-site } }`;

test('an artifact of a source or of an action is good', () => {
  expect(found('UnknownArtifact', withActions(build, deploy('site'), deploy('x', 'artifact: Source,')))).toEqual([]);
});

test('another is refused, with what was made so far and what was meant', () => {
  const text = withActions(build, deploy('site', 'artifact: sitte,'));
  expect(found('UnknownArtifact', text)).toEqual([
    'sitte · deploy "site" takes artifact "sitte", which no earlier action makes',
  ]);
  expect(problemsOf(text)[0]?.hint).toBe('made so far: site, api · did you mean "site"?');
});

test('a deploy that names no artifact is shown itself', () => {
  expect(found('UnknownArtifact', withActions(deploy('web')))).toEqual([
    'deploy: web · deploy "web" takes artifact "web", which no earlier action makes',
  ]);
});

test('where there are named sources, none is called Source', () => {
  const text = withPipeline(
    'source: { App: { codecommit: app } }',
    'stages: [{ name: One, actions: [{ test: a, artifact: Source, commands: [x] }] }]',
  );
  expect(found('UnknownArtifact', text)).toEqual([
    'Source · test "a" takes artifact "Source", which no earlier action makes',
  ]);
});
