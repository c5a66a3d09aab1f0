import { pipelineOf, withActions, withPipeline } from '../../helpers/definition';

const actionOf = (action: string) => pipelineOf(withActions(action)).stages[0]?.actions.at(-1);

test('a build of few words has good defaults', () => {
  expect(actionOf('{ build: site, recipe: npm }')).toEqual({
    verb: 'build',
    name: 'site',
    runOrder: 1,
    way: { kind: 'recipe', recipe: 'npm', run: ['lint', 'test', 'build'], packages: [] },
    inputs: ['Source'],
    artifacts: [],
    env: {},
    secrets: {},
    junit: [],
    runtimes: {},
    machine: { kind: 'container', size: 'small', architecture: 'x86_64' },
    timeoutMinutes: 60,
    exports: [],
  });
});

test('a test of many words says them all', () => {
  const text =
    '{ test: unit.1, commands: [make test], artifact: Source, artifacts: { coverage: out }, reports: { junit: [a.xml, b.xml] }, env: { A: "#{Source.CommitId}" }, runtimes: { python: "3.13" }, timeout: 2h, exports: [SIZE] }';
  expect(actionOf(text)).toEqual({
    verb: 'test',
    name: 'unit.1',
    runOrder: 1,
    way: { kind: 'commands', commands: ['make test'] },
    inputs: ['Source'],
    artifacts: [{ kind: 'files', name: 'coverage', directory: 'out', files: ['**/*'] }],
    env: { A: ['#{Source.CommitId}'] },
    secrets: {},
    junit: ['a.xml', 'b.xml'],
    runtimes: { python: '3.13' },
    machine: { kind: 'container', size: 'small', architecture: 'x86_64' },
    timeoutMinutes: 120,
    exports: ['SIZE'],
    namespace: 'unit-1',
  });
});

test('commands install no runtime of their own accord', () => {
  expect(actionOf('{ test: a, commands: [x] }')).toMatchObject({ runtimes: {} });
});

test('several artifacts are taken in the order in which they are written', () => {
  const several = 'source: { App: { codecommit: app }, Content: { codecommit: content } }';
  const stages = 'stages: [{ name: One, actions: [{ build: a, commands: [x], artifact: [Content, App] }] }]';
  expect(pipelineOf(withPipeline(several, stages)).stages[0]?.actions).toMatchObject([{ inputs: ['Content', 'App'] }]);
});

test('a build says where it runs, for how long, and what it keeps there', () => {
  const text =
    '{ build: a, commands: [x], machine: { size: large, architecture: arm64 }, image: "aws/codebuild/standard:7.0", cache: { store: local, modes: [source, custom, source], paths: [.m2/**/*], files: [pom.xml] }, queueTimeout: 2h, concurrency: 3, batch: { fanout: 4, fastFail: true } }';
  expect(actionOf(text)).toMatchObject({
    machine: { kind: 'container', size: 'large', architecture: 'arm64' },
    image: 'aws/codebuild/standard:7.0',
    cache: { store: 'local', modes: ['source', 'custom'], paths: ['.m2/**/*'], files: ['pom.xml'] },
    queueTimeoutMinutes: 120,
    concurrency: 3,
    batch: { kind: 'fanout', parallelism: 4, fastFail: true, combine: false },
  });
});

test('a build says which network it runs in', () => {
  const vpc = { id: 'vpc-1', subnets: ['subnet-1'], securityGroups: ['sg-1'] };
  expect(actionOf(`{ build: a, commands: [x], vpc: ${JSON.stringify(vpc)} }`)).toMatchObject({ vpc });
});

test('a build on Lambda ends when a function does', () => {
  expect(actionOf('{ test: a, commands: [x], machine: { lambda: 2GB } }')).toMatchObject({
    machine: { kind: 'lambda', memoryGb: 2, architecture: 'x86_64' },
    timeoutMinutes: 15,
  });
});

test('text stays in env, and what is fetched stands apart', () => {
  const text =
    '{ test: a, commands: [x], env: { A: plain, B: { parameter: /shop/b }, C: { secret: shop/c }, D: { secret: shop/d, key: token } } }';
  expect(actionOf(text)).toMatchObject({
    env: { A: ['plain'] },
    secrets: {
      B: { kind: 'parameter', name: '/shop/b' },
      C: { kind: 'secret', secret: 'shop/c' },
      D: { kind: 'secret', secret: 'shop/d', key: 'token' },
    },
  });
});

test('an image is handed on by its digest, under the version that will be recorded', () => {
  const build = '{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }';
  expect(actionOf(build)).toMatchObject({
    way: { run: [] },
    env: {},
    exports: ['IMAGE_URI', 'IMAGE_DIGEST', 'IMAGE_TAG'],
    namespace: 'image',
  });
  const recorded = pipelineOf(withActions(build, '{ record: version }')).stages[0]?.actions[1];
  expect(recorded).toMatchObject({ env: { VERSION: ['#{version.VERSION}'] } });
});
