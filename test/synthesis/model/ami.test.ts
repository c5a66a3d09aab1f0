import { found, pipelineOf, problemsOf, withActions, withPipeline } from '../../helpers/definition';

const actionsOf = (...actions: readonly string[]) => pipelineOf(withActions(...actions)).stages[0]?.actions;

test('an AMI of dependencies alone is said in few words', () => {
  expect(actionsOf('{ build: base, ami: { install: [dnf install -y nodejs22] } }')).toMatchObject([
    {
      way: {
        kind: 'ami',
        base: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
        architecture: 'x86_64',
        bakes: false,
        install: ['dnf install -y nodejs22'],
        components: [],
        verify: [],
        instance: 't3.medium',
      },
      inputs: ['Source'],
      exports: ['AMI_ID'],
      namespace: 'base',
      timeoutMinutes: 60,
    },
  ]);
});

test('an artifact is baked in, also the first source when it is named; what comes out has the name of the build', () => {
  const ami =
    '{ base: /acme/base, architecture: arm64, volume: 16, network: { subnet: subnet-1, securityGroups: [sg-1] } }';
  const [first, second] =
    actionsOf(`{ build: server, artifact: Source, ami: ${ami} }`, '{ record: version }')?.slice(1) ?? [];
  expect(first).toMatchObject({
    way: {
      base: '/acme/base',
      bakes: true,
      instance: 't4g.medium',
      volumeGib: 16,
      network: { subnet: 'subnet-1', securityGroups: ['sg-1'] },
    },
    artifacts: [{ kind: 'ami', name: 'server' }],
    env: { VERSION: ['#{version.VERSION}'] },
  });
  expect(second).toMatchObject({ verb: 'record' });
});

test('what others of CodeBuild say does not stand with it, and a test bakes none', () => {
  const text = withActions(
    '{ build: a, ami: { install: [x] }, env: { A: b }, artifacts: { a: . }, run: [x], timeout: 90m }',
  );
  expect(found('NotForAmi', text)).toEqual([
    'artifacts · build "a" bakes an AMI, which knows nothing of artifacts',
    'env · build "a" bakes an AMI, which knows nothing of env',
  ]);
  expect(found('NeedsRecipe', text)).toHaveLength(1);
  expect(found('ExactlyOneWay', withActions('{ build: a, ami: { install: [x] }, recipe: npm }'))).toEqual([
    'ami · build "a" says recipe and ami',
  ]);
  expect(found('UnknownKey', withActions('{ test: a, ami: { install: [x] } }'))).toHaveLength(1);
  expect(problemsOf(withActions('{ test: a }')).map(({ hint }) => hint)).toContain(
    'say exactly one of recipe, commands, buildspec, jenkins',
  );
});

test('its name is an artifact’s, unique in the pipeline, and no files for a bucket', () => {
  const server = '{ build: server, ami: { install: [x] } }';
  expect(
    found('DuplicateName', withActions('{ build: x, commands: [x], artifacts: { server: . } }', server)),
  ).toHaveLength(1);
  expect(
    found(
      'WrongArtifact',
      withActions(server, '{ deploy: d, environment: staging, artifact: server, s3: { bucket: acme-shop } }'),
    ),
  ).toEqual(['server · deploy "d" puts files into a bucket, and "server" is an AMI']);
});

test('pull requests bake none', () => {
  const text = withPipeline(
    'source: { github: acme/shop, connection: "arn:aws:codeconnections:eu-west-1:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11" }',
    'triggers: [{ pull-request: {} }]',
    'stages: [{ name: One, actions: [{ build: site, recipe: npm }, { build: server, ami: { install: [x] } }] }]',
  );
  expect(found('LeftOut', text)).toEqual([expect.stringContaining('leaves out build "server"')]);
});
