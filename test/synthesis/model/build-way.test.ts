import { found, pipelineOf, withActions } from '../../helpers/definition';

const wayOf = (action: string) => {
  const [first] = pipelineOf(withActions(action)).stages.flatMap(({ actions }) => actions);
  return first?.verb === 'build' || first?.verb === 'test' ? first.way : undefined;
};

test('a recipe of a build lints, tests and builds; of a test, tests', () => {
  expect(wayOf('{ build: a, recipe: lerna }')).toEqual({
    kind: 'recipe',
    recipe: 'lerna',
    run: ['lint', 'test', 'build'],
    packages: [],
  });
  expect(wayOf('{ test: a, recipe: npm }')).toEqual({ kind: 'recipe', recipe: 'npm', run: ['test'], packages: [] });
  expect(wayOf('{ test: a, recipe: npm, run: [lint] }')).toEqual({
    kind: 'recipe',
    recipe: 'npm',
    run: ['lint'],
    packages: [],
  });
});

test('commands and a buildspec stand as they are written', () => {
  expect(wayOf('{ build: a, commands: [make, make install] }')).toEqual({
    kind: 'commands',
    commands: ['make', 'make install'],
  });
  expect(wayOf('{ build: a, buildspec: ci/build.yml }')).toEqual({ kind: 'buildspec', path: 'ci/build.yml' });
});

test.each([
  ['{ build: a }', 'build: a · build "a" does not say how it is done'],
  ['{ test: a, recipe: npm, commands: [x] }', 'commands · test "a" says recipe and commands'],
  ['{ build: a, commands: [x], buildspec: b.yml }', 'buildspec · build "a" says commands and buildspec'],
])('%s does not say exactly one way', (action, message) => {
  expect(found('ExactlyOneWay', withActions(action))).toEqual([message]);
});

test('scripts need a recipe that runs them', () => {
  expect(found('NeedsRecipe', withActions('{ build: a, commands: [x], run: [lint] }'))).toEqual([
    'run · build "a" says run, but has no recipe that would run it',
  ]);
});

test.each(['reports: { junit: "**/junit.xml" }', 'runtimes: { nodejs: 22 }'])(
  '%s belongs in the buildspec of the repository',
  (key) => {
    expect(found('BelongsInBuildspec', withActions(`{ test: a, buildspec: b.yml, ${key} }`))).toHaveLength(1);
    expect(found('BelongsInBuildspec', withActions(`{ test: a, commands: [x], ${key} }`))).toEqual([]);
  },
);

test('a project of Jenkins stands as it is written, and knows nothing of what CodeBuild does', () => {
  const jenkins = 'jenkins: { provider: { managed: Acme }, url: "https://ci.acme.example/", project: shop }';
  expect(wayOf(`{ build: a, ${jenkins} }`)).toEqual({
    kind: 'jenkins',
    provider: 'Acme',
    managed: true,
    url: 'https://ci.acme.example',
    project: 'shop',
  });
  expect(found('NotForJenkins', withActions(`{ build: a, ${jenkins}, env: { A: b }, timeout: 5m }`))).toEqual([
    'env · build "a" is done by Jenkins, which knows nothing of env',
    'timeout · build "a" is done by Jenkins, which knows nothing of timeout',
  ]);
});
