import { found, pipelineOf, withActions, withStages } from '../../helpers/definition';

const actionOf = (action: string) => pipelineOf(withActions(action)).stages[0]?.actions.at(-1);

test('a build of few words has good defaults', () => {
  expect(actionOf('{ build: site, recipe: npm }')).toEqual({
    verb: 'build',
    name: 'site',
    runOrder: 1,
    way: { kind: 'recipe', recipe: 'npm', run: ['lint', 'test', 'build'] },
    input: 'Source',
    artifacts: [],
    env: {},
    junit: [],
    runtimes: { nodejs: '22' },
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
    input: 'Source',
    artifacts: [{ name: 'coverage', directory: 'out' }],
    env: { A: ['#{Source.CommitId}'] },
    junit: ['a.xml', 'b.xml'],
    runtimes: { python: '3.13' },
    timeoutMinutes: 120,
    exports: ['SIZE'],
    namespace: 'unit-1',
  });
});

test('commands install no runtime of their own accord', () => {
  expect(actionOf('{ test: a, commands: [x] }')).toMatchObject({ runtimes: {} });
});

test('an approval asks by e-mail', () => {
  expect(
    actionOf(
      '{ approve: ok, ask: [{ email: a@acme.example }, { email: b@acme.example }], message: hi, link: "https://acme.example", timeout: 3d }',
    ),
  ).toEqual({
    verb: 'approve',
    name: 'ok',
    runOrder: 1,
    ask: ['a@acme.example', 'b@acme.example'],
    message: 'hi',
    link: ['https://acme.example'],
    timeoutMinutes: 4320,
  });
  expect(actionOf('{ approve: ok }')).toEqual({ verb: 'approve', name: 'ok', runOrder: 1, ask: [] });
});

const build = '{ name: Build, actions: [{ build: a, recipe: npm, artifacts: { site: dist, web: out } }] }';

test('a deploy takes the artifact of its name and goes where its stage goes, unless it says otherwise', () => {
  const text = withStages(
    build,
    '{ name: Deploy, environment: staging, actions: [{ deploy: site, s3: { bucket: acme-site } }, { deploy: other, artifact: web, environment: production, s3: { bucket: acme-site } }] }',
  );
  expect(pipelineOf(text).stages[1]?.actions).toMatchObject([
    { verb: 'deploy', name: 'site', input: 'site', environment: 'staging', target: { name: 'site' } },
    { verb: 'deploy', name: 'other', input: 'web', environment: 'production', target: { name: 'other' } },
  ]);
});

test('a deploy to nowhere is refused', () => {
  const text = withStages(build, '{ name: Deploy, actions: [{ deploy: site, s3: { bucket: acme-site } }] }');
  expect(found('MissingEnvironment', text)).toEqual(['deploy: site · deploy "site" does not say where to']);
});
