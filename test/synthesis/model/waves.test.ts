import { found, pipelineOf } from '../../helpers/definition';

const text = (stage: string) => `
environments: { one-box: {}, seoul: { variables: { LOG: debug } }, tokyo: { variables: { LOG: info } } }
pipelines:
  shop:
    source: { codecommit: shop }
    stages:
      - { name: Build, actions: [{ build: a, recipe: npm, artifacts: { site: dist } }] }
      - ${stage}
`;
const stage = text(`name: World
        waves: [[one-box], [seoul, tokyo]]
        actions:
          - { deploy: site, s3: { bucket: acme-site, url: "https://acme.example" } }
          - { test: smoke, commands: [x], env: { URL: "\${wave.site.url}" } }`);

test('each wave is a stage, whose actions are for each of its environments side by side', () => {
  const [, one, two] = pipelineOf(stage).stages;
  expect([one?.name, two?.name]).toEqual(['World-1', 'World-2']);
  expect(one?.actions.map(({ name, runOrder }) => [name, runOrder])).toEqual([
    ['site-one-box', 1],
    ['smoke-one-box', 2],
  ]);
  expect(two?.actions.map(({ name, runOrder }) => [name, runOrder])).toEqual([
    ['site-seoul', 1],
    ['site-tokyo', 1],
    ['smoke-seoul', 2],
    ['smoke-tokyo', 2],
  ]);
});

test('an action deploys to its own environment, the same artifact, and reads its outputs', () => {
  const [, , two] = pipelineOf(stage).stages;
  expect(two?.actions[1]).toMatchObject({ environment: 'tokyo', input: 'site', target: { name: 'site' } });
  expect(two?.actions[3]).toMatchObject({ env: { URL: [{ environment: 'tokyo', target: 'site', output: 'url' }] } });
});

test('a variable is of the environment that the action is for, and each bakes with its wave', () => {
  const baking = text(`name: World
        waves: [[seoul], [tokyo]]
        bake: { for: 15m, alarms: [shop-errors] }
        actions:
          - parallel:
              - { test: smoke, commands: [x], env: { LOG: { variable: LOG } } }
              - { approve: go }
          - { deploy: site, s3: { bucket: acme-site } }`);
  const [, seoul, tokyo] = pipelineOf(baking).stages;
  expect(seoul?.conditions?.bake).toEqual({ minutes: 15, alarms: ['shop-errors'] });
  expect(tokyo?.conditions?.bake).toEqual({ minutes: 15, alarms: ['shop-errors'] });
  expect(tokyo?.actions).toMatchObject([
    { name: 'smoke-tokyo', secrets: { LOG: { kind: 'variable', environment: 'tokyo', variable: 'LOG' } } },
    { name: 'go-tokyo', environment: 'tokyo' },
    { name: 'site-tokyo' },
  ]);
});

test('waves that cannot be are refused where they are written', () => {
  const bad = text(`name: World
        environment: seoul
        waves: [[seoul], [tokyo, seoul]]
        actions: [{ deploy: site, s3: { bucket: acme-site } }, { record: version }]`);
  expect(found('BadWaves', bad)).toEqual([
    'seoul · stage "World" has both an environment and waves',
    'seoul · stage "World" has environment "seoul" in its waves more than once',
    'record: version · stage "World" has waves, and a record in it would be done once for each environment',
  ]);
});

test('what is wrong with an action is said where it is written', () => {
  const bad = text('{ name: World, waves: [[seoul, tokyo]], actions: [{ deploy: site, s3: { bucket: Acme_Site } }] }');
  expect(found('BadTarget', bad)).toEqual([
    'Acme_Site · deploy "site-seoul": "Acme_Site" is no name of a bucket',
    'Acme_Site · deploy "site-tokyo": "Acme_Site" is no name of a bucket',
  ]);
  const parallel = text(
    '{ name: World, waves: [[seoul, tokyo]], actions: [{ parallel: [{ test: x, commands: [y] }, { deploy: sit, s3: { bucket: acme } }] }] }',
  );
  expect(found('UnknownArtifact', parallel).map((line) => line.split(' · ')[0])).toContain('deploy: sit');
});

test('each environment has its own migration, before anything is deployed to it', () => {
  const migrating = text(`name: World
        waves: [[seoul, tokyo]]
        actions:
          - { migrate: schema, compatible: backward, commands: [make schema] }
          - { deploy: site, s3: { bucket: acme-site } }`);
  const [, wave] = pipelineOf(migrating).stages;
  expect(wave?.actions).toMatchObject([
    { name: 'schema-seoul', environment: 'seoul', runOrder: 1 },
    { name: 'schema-tokyo', environment: 'tokyo', runOrder: 1 },
    { name: 'site-seoul', runOrder: 2 },
    { name: 'site-tokyo', runOrder: 2 },
  ]);
});
