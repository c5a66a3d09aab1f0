import { join } from 'node:path';
import { renderProblem } from '../../../lib/problem/render-problem';
import { readDefinition } from '../../../lib/synthesis/definition/read-definition';
import { toDelivery } from '../../../lib/synthesis/model/to-delivery';
import { definitionOf, deliveryOf, problemsOf, withActions, withPipeline, withStages } from '../../helpers/definition';

const root = join(__dirname, '..', '..', '..');

test('the storefront is delivered as its definition reads', () => {
  const definition = readDefinition(join(root, 'conveyor.yaml'));
  const delivery = definition.ok ? toDelivery(definition.value) : definition;
  if (!delivery.ok) throw new Error('the storefront is good');
  const [pipeline] = delivery.value.pipelines;
  expect(delivery.value).toMatchObject({
    name: 'storefront',
    home: { account: '111122223333', region: 'ap-northeast-2' },
    environments: [
      { name: 'staging', targets: [{ name: 'site' }] },
      { name: 'production', targets: [{ name: 'site' }] },
    ],
  });
  expect(
    pipeline?.stages.map(({ name, actions }) => [
      name,
      ...actions.map((one) => `${one.runOrder} ${one.verb} ${one.name}`),
    ]),
  ).toEqual([
    ['Build', '1 check-version check-version', '2 build packages'],
    ['Verify', '1 test unit', '1 test lint'],
    ['Staging', '1 deploy site', '2 test smoke'],
    ['Release', '1 approve release'],
    ['Production', '1 deploy site', '2 record version'],
  ]);
  expect(delivery.notes).toEqual([]);
});

test('a mistake reads as the definition of the language shows it', () => {
  const text = withStages(
    '{ name: Build, actions: [{ build: packages, recipe: lerna, artifacts: { site: a, api: b } }] }',
    '{ name: Staging, environment: staging, actions: [{ deploy: site, artifact: sitte, s3: { bucket: acme-site } }] }',
  );
  const [problem] = problemsOf(text);
  expect(problem && renderProblem(problem)).toMatch(
    /^conveyor\.yaml:5:\d+ UnknownArtifact {2}deploy "site" takes artifact "sitte", which no earlier action makes\n.*\n +\| +\^{5}\n {3}made so far: site, api · did you mean "site"\?\n$/,
  );
});

test('mistakes of several pipelines and of several kinds come together', () => {
  const text = `${withPipeline('source: { codecommit: "a b" }', 'keep: never', 'stages: [{ name: One, actions: [{ approve: ok, ask: [{ email: nobody }] }] }]')}  "bad name":\n    source: { codecommit: shop }\n    stages: [{ name: One, actions: [{ test: a }] }]\n`;
  expect(
    problemsOf(text)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['BadDuration', 'BadEmail', 'BadName', 'BadSource', 'ExactlyOneWay']);
});

test('a definition with a mistake of shape never becomes a delivery, whatever was guessed', () => {
  const definition = definitionOf(withActions('{ approve: ok, massage: hi }'));
  expect(definition.repairs).not.toEqual([]);
  expect(toDelivery(definition)).toMatchObject({ ok: false, problems: [{ code: 'UnknownKey' }] });
});

test('the same definition is the same delivery, and plain values throughout', () => {
  const delivery = deliveryOf(withActions('{ approve: ok }'));
  expect(JSON.parse(JSON.stringify(delivery))).toEqual(delivery);
});

test('a mistake behind an alias is told once', () => {
  const twice = withStages('{ name: One, actions: [&a { approve: "not a name" }] }', '{ name: Two, actions: [*a] }');
  expect(problemsOf(twice).map(({ code }) => code)).toEqual(['BadName']);
});
