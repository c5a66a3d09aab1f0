import { anyStages, found, withActions, withPipeline, withStages } from '../../../helpers/definition';

const approve = '{ approve: ok }';

test('the same action in two stages is no duplicate', () => {
  const text = withStages(`{ name: One, actions: [${approve}] }`, `{ name: Two, actions: [${approve}] }`);
  expect(found('DuplicateName', text)).toEqual([]);
});

test('two stages of one name are refused, and a stage called as that of the sources', () => {
  const text = withStages(
    `{ name: One, actions: [${approve}] }`,
    `{ name: One, actions: [${approve}] }`,
    `{ name: Source, actions: [${approve}] }`,
  );
  expect(found('DuplicateName', text)).toEqual([
    'One · stage "One" has the same name as stage "One"',
    'Source · stage "Source" has the same name as the stage of the sources',
  ]);
});

test('two actions of one name are refused, whatever their verbs', () => {
  expect(found('DuplicateName', withActions('{ approve: ok }', '{ parallel: [{ test: ok, commands: [x] }] }'))).toEqual(
    ['ok · test "ok" of stage "One" has the same name as approve "ok"'],
  );
});

test('two artifacts of one name are refused, those of sources too', () => {
  const text = withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    '{ build: b, recipe: npm, artifacts: { site: dist, Source: src } }',
  );
  expect(found('DuplicateName', text)).toEqual([
    'site · artifact "site" of build "b" has the same name as artifact "site" of build "a"',
    'Source · artifact "Source" of build "b" has the same name as the artifact of source "Source"',
  ]);
});

test('two namespaces of one name are refused, and those that are taken', () => {
  const build = (name: string) => `{ build: ${name}, commands: [x], exports: [A] }`;
  const text = withPipeline(
    'source: { App: { codecommit: app } }',
    `stages: [{ name: One, actions: [${['a.b', 'a-b', 'App', 'variables', 'version'].map(build).join(', ')}, { record: version }] }]`,
  );
  expect(found('DuplicateName', text)).toEqual([
    'version · record "version" of stage "One" has the same name as build "version"',
    'a-b · the namespace of build "a-b" has the same name as the namespace of build "a.b"',
    'App · the namespace of build "App" has the same name as the namespace of source "App"',
    'variables · the namespace of build "variables" has the same name as CodePipeline\'s own namespace',
    'version · the namespace of build "version" has the same name as the namespace of check-version "check-version"',
  ]);
});

test.each(['codepipeline', 'variables'])('a source is not called %s, a namespace that CodePipeline has', (name) => {
  expect(found('DuplicateName', withPipeline(`source: { ${name}: { codecommit: shop } }`, anyStages))).toEqual([
    `${name} · the namespace of source "${name}" has the same name as CodePipeline's own namespace`,
  ]);
});

test.each([
  ['lambda: { managed: {} }', 'site-record'],
  ['cloudformation: { template: a.yaml, stack: a, role: "arn:aws:iam::111122223333:role/a" }', 'site-configure'],
  [
    'cloudformation: { template: a.yaml, stack: a, role: "arn:aws:iam::111122223333:role/a", changes: {} }',
    'site-approve',
  ],
])('an action called as one that a deploy with %s adds is refused', (platform, name) => {
  const build = '{ build: site, recipe: npm, artifacts: { site: dist } }';
  const deploy = `{ deploy: site, environment: staging, ${platform} }`;
  expect(found('DuplicateName', withActions(build, `{ approve: ${name} }`))).toEqual([]);
  const text = withStages(
    `{ name: One, actions: [${build}] }`,
    `{ name: Two, actions: [${deploy}, { approve: ${name} }] }`,
  );
  expect(found('DuplicateName', text)).toEqual([
    `${name} · approve "${name}" of stage "Two" has the same name as an action of deploy "site"`,
  ]);
});
