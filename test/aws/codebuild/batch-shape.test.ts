import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { parseBuildspec } from '../../../lib/aws/codebuild/parse-buildspec';

const PHASES = 'phases: { build: { commands: [make] } }';

function problems(batch: string, rest = PHASES): readonly string[] {
  const checked = parseBuildspec(`version: 0.2\n${rest}\nbatch:\n${batch}`);
  if (checked.ok) return [];
  return checked.problems.map(({ code, message, place, hint }) =>
    [`${place?.line}:${place?.column} ${code}: ${message}`, ...(hint ? [hint] : [])].join(' | '),
  );
}

it('reads the four kinds, and renders them again', () => {
  const sections = [
    '  fast-fail: true\n  build-list:\n    - identifier: one\n      ignore-failure: yes\n      env: { image: i, variables: { N: 1.10 } }',
    '  build-graph:\n    - identifier: one\n      buildspec: one.yml\n    - { identifier: two, depend-on: one, env: { fleet: f, privileged-mode: true } }',
    '  build-matrix:\n    static: { ignore-failure: false, env: { type: LINUX_CONTAINER } }\n    dynamic: { buildspec: a.yml, env: { variables: { NODE: [20, 22] } } }',
    '  build-fanout: { parallelism: 5, ignore-failure: false }',
  ];
  const batches = sections.map((section) => {
    const checked = parseBuildspec(`version: 0.2\n${PHASES}\nbatch:\n${section}`);
    if (!checked.ok) throw new Error(checked.problems[0]?.message);
    expect(parseBuildspec(renderBuildspec(checked.value))).toEqual(checked);
    return checked.value.batch;
  });
  expect(batches).toEqual([
    {
      'fast-fail': true,
      'build-list': [{ identifier: 'one', 'ignore-failure': true, env: { image: 'i', variables: { N: '1.10' } } }],
    },
    {
      'build-graph': [
        { identifier: 'one', buildspec: 'one.yml' },
        { identifier: 'two', 'depend-on': ['one'], env: { fleet: 'f', 'privileged-mode': true } },
      ],
    },
    {
      'build-matrix': {
        static: { 'ignore-failure': false, env: { type: 'LINUX_CONTAINER' } },
        dynamic: { buildspec: ['a.yml'], env: { variables: { NODE: ['20', '22'] } } },
      },
    },
    { 'build-fanout': { parallelism: 5, 'ignore-failure': false } },
  ]);
});

it('tells every mistake of a graph at once, each at its place', () => {
  expect(
    problems(`  build-graph:
    - identifier: no-hyphens
    - identifier: one
      depend-on: [two, nobody]
    - identifier: two
      depend-on: [one]
    - identifier: one
      env: { fleet: f, compute-type: BUILD_GENERAL1_SMALL, variables: { CODEBUILD_X: '1' } }`),
  ).toEqual([
    '5:19 BadBuildIdentifier: batch.build-graph.0.identifier is no identifier of a build | at most 127 letters, digits and underscores',
    '7:7 CircularDependency: batch.build-graph.1.depend-on waits for itself: one → two → one',
    '7:24 UnknownBuildIdentifier: batch.build-graph.1.depend-on.1 is no build of the graph: nobody | the builds are no-hyphens, one, two, one',
    '10:19 DuplicateBuildIdentifier: batch.build-graph.3.identifier is that of another build: one | each build of a batch has an identifier of its own',
    '11:7 FleetAndComputeType: batch.build-graph.3.env has a fleet and a compute type | a build runs on one or the other: leave one of them out',
    '11:86 ReservedName: batch.build-graph.3.env.variables.CODEBUILD_X has a reserved name | names that begin with CODEBUILD_ belong to CodeBuild: choose another',
  ]);
});

it('takes exactly one kind, with builds in it', () => {
  const hint = 'give one of build-graph, build-list, build-matrix, build-fanout';
  expect(problems('  fast-fail: true')).toEqual([
    `3:1 NotOneBatchKind: batch does not name exactly one kind of batch | ${hint}`,
  ]);
  expect(problems('  build-fanout: { parallelism: 2 }\n  build-list: [{ identifier: a }]')).toEqual([
    `3:1 NotOneBatchKind: batch does not name exactly one kind of batch | ${hint}`,
  ]);
  expect(problems('  build-list: []')).toEqual(['4:3 WrongType: batch.build-list has no builds']);
});

it('refuses values that CodeBuild does not know', () => {
  expect(problems('  fast-fail: maybe\n  build-fanout: { parallelism: 0 }')).toEqual([
    '4:14 WrongType: batch.fast-fail is neither true nor false',
    '5:32 WrongType: batch.build-fanout.parallelism is not a number of builds',
  ]);
  expect(problems('  build-matrix: { static: { ignore-failure: true } }')).toEqual([
    '4:3 Missing: batch.build-matrix.dynamic is missing',
  ]);
  expect(problems('  build-list: [{ buildspec: a.yml }]')).toEqual([
    '4:16 Missing: batch.build-list.0.identifier is missing',
  ]);
  expect(problems(`  build-list: [{ identifier: ${'a'.repeat(127)} }]`)).toEqual([]);
  expect(problems(`  build-list: [{ identifier: ${'a'.repeat(128)} }]`)).toHaveLength(1);
});

it('needs no phases where each build has a buildspec of its own', () => {
  expect(problems('  build-list: [{ identifier: a, buildspec: a.yml }]', '')).toEqual([]);
  expect(problems('  build-matrix: { dynamic: { buildspec: [a.yml] } }', '')).toEqual([]);
  const missing = [expect.stringContaining('Missing: phases is missing')];
  expect(problems('  build-list: [{ identifier: a, buildspec: a.yml }, { identifier: b }]', '')).toEqual(missing);
  expect(problems('  build-matrix: { dynamic: { env: { image: [a] } } }', '')).toEqual(missing);
  expect(problems('  build-fanout: { parallelism: 2 }', '')).toEqual(missing);
});
