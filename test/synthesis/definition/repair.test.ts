import { problemsOf, withPipeline, withStages } from '../../helpers/definition';

const codes = (text: string) => problemsOf(text).map(({ code }) => code);
const build = '{ build: a, recipe: npm, artifacts: { out: dist } }';

test('a misspelt key is read as the one that was meant: its artifacts are known to later actions', () => {
  const misspelt = build.replace('artifacts', 'artefacts');
  expect(
    codes(
      withStages(`{ name: One, actions: [${misspelt}, { deploy: out, environment: staging, s3: { bucket: acme } }] }`),
    ),
  ).toEqual(['UnknownKey']);
});

test('a rule is checked beside a mistake of shape that has nothing to do with it', () => {
  const text = withStages(
    `{ name: One, actions: [{ approve: ok, timeout: 5 }, { deploy: sitte, environment: staging, s3: { bucket: acme } }] }`,
  );
  expect(codes(text)).toEqual(['WrongType', 'UnknownArtifact']);
});

test('nothing is called missing that an unreadable part may have made', () => {
  const text = withStages(
    `{ name: One, actions: [{ build: a, recipe: npm, artifacts: out }, { deploy: out, environment: staging, s3: { bucket: acme } }] }`,
  );
  expect(codes(text)).toEqual(['WrongType']);
});

test('an unreadable action leaves the places of those behind it as they are', () => {
  const problems = problemsOf(withStages('{ name: One, actions: [5, { approve: "not a name" }] }'));
  expect(
    problems.map(({ code, place }) => `${code} ${place?.text.slice(place.column - 1).slice(0, place.length)}`),
  ).toEqual(['WrongType 5', 'BadName "not a name"']);
});

test('what is filled in is never blamed', () => {
  expect(
    codes(withPipeline('source: { github: acme/shop }', 'stages: [{ name: One, actions: [{ approve: ok }] }]')),
  ).toEqual(['MissingKey']);
  expect(codes(withStages('{ actions: [{ approve: ok }] }', '{ actions: [{ approve: ok }] }'))).toEqual([
    'MissingKey',
    'MissingKey',
  ]);
  expect(codes(withStages('{ name: One, actions: [{ test: a, recipe: bazel }] }'))).toEqual(['UnknownWord']);
});

test('a map that chooses nothing hides nothing that stands beside it', () => {
  const notify = 'notify: [{ email: nobody }, { slack: "https://hooks.acme.example/T0" }, { sms: "1" }]';
  const stages = 'stages: [{ name: One, actions: [{ approve: "not a name" }, { wait: 5m }] }]';
  expect(codes(withPipeline('source: { codecommit: shop }', stages, notify)).sort()).toEqual([
    'BadEmail',
    'BadName',
    'MissingKey',
    'MissingKey',
    'SecretInClear',
  ]);
});

test('a misspelt key beside the right one hides nothing of it', () => {
  const text = withStages('{ name: One, actions: [{ approve: "not a name" }] }');
  expect(codes(`piplines: {}\n${text}`)).toEqual(['UnknownKey', 'BadName']);
});

test('two ways to deploy, or two sources, hide no artifact and no environment that is missing', () => {
  const deploy = '{ deploy: sitte, environment: prod, s3: { bucket: acme, website: {} } }';
  const text = withPipeline(
    'source: { codecommit: shop, github: a/b }',
    `stages: [{ name: One, actions: [${deploy}] }]`,
  );
  expect(codes(text).sort()).toEqual(['ExactlyOneWay', 'ExactlyOneWay', 'UnknownArtifact', 'UnknownEnvironment']);
});

test('what one pipeline lost is missed in no other, and no environment is lost with it', () => {
  const first = withStages(
    '{ name: One, actions: [{ build: a, recipe: npm, artifacts: out }, { deploy: out, environment: prod, s3: { bucket: acme } }] }',
  );
  const second =
    '  other:\n    source: { codecommit: x }\n    stages: [{ name: One, actions: [{ test: t, artifact: sitte, recipe: npm }] }]\n';
  expect(codes(first + second)).toEqual(['WrongType', 'UnknownEnvironment', 'UnknownArtifact']);
});

test.each([
  'github: ""',
  'codecommit: ""',
  's3: { bucket: acme, prefix: "" }',
  'ecr: { repository: "" }',
  'ecr: { tag: "22" }',
])('a source whose %s says nothing is told once, and not as missing', (source) => {
  const connection = source.startsWith('github')
    ? ', connection: "arn:aws:codeconnections:us-east-1:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11"'
    : '';
  expect(
    codes(withPipeline(`source: { ${source}${connection} }`, 'stages: [{ name: One, actions: [{ approve: ok }] }]')),
  ).toHaveLength(1);
});

test.each([
  ['ecs: { cluster: shop, service: "", container: api }', ['Empty']],
  ['ecs: { cluster: shop, service: api }', ['MissingKey']],
  ['ecs: {}', ['MissingKey']],
  ['ecs:', ['WrongType']],
  ['codedeploy: { managed: { batch: halfAtATime } }', ['MissingKey', 'WrongArtifact']],
  ['ec2: { tag: { Role: web }, directory: /opt/web }', ['MissingKey', 'WrongArtifact']],
  ['beanstalk: { managed: { platform: 5.1, health: up } }', ['WrongType', 'WrongArtifact', 'BadBeanstalk']],
  ['lambda: []', ['WrongType', 'WrongArtifact']],
  ['cloudformation: { template: a.yaml, stack: shop, allow: { actions: a } }', ['WrongType', 'WrongArtifact']],
  ['cloudformation: { stack: shop }', ['MissingKey', 'ExactlyOneWay', 'WrongArtifact']],
])('a deploy with %s says what it deploys to, and what that cannot take', (platform, expected) => {
  const text = withStages(
    '{ name: One, actions: [{ build: image, recipe: docker, artifacts: { image: { image: shop } } }] }',
    `{ name: Two, environment: staging, actions: [{ deploy: image, ${platform.replace(/:$/, ': ~')} }] }`,
  );
  expect(codes(text).sort()).toEqual(expected.toSorted());
});
