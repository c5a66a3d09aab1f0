import { found, pipelineOf, withActions, withStages } from '../../helpers/definition';

const actionOf = (action: string) => pipelineOf(withActions(action)).stages[0]?.actions.at(-1);

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
