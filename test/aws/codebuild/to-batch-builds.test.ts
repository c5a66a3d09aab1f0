import { toBatchBuilds } from '../../../lib/aws/codebuild/to-batch-builds';

it('takes a list as it stands', () => {
  expect(
    toBatchBuilds({
      'build-list': [
        { identifier: 'build1', env: { variables: { BUILD_ID: 'build1' } } },
        { identifier: 'build2', buildspec: 'build2.yml', 'ignore-failure': true },
      ],
    }),
  ).toEqual([
    { identifier: 'build1', dependsOn: [], ignoreFailure: false, env: { variables: { BUILD_ID: 'build1' } } },
    { identifier: 'build2', dependsOn: [], ignoreFailure: true, buildspec: 'build2.yml', env: {} },
  ]);
});

it('keeps what a graph waits for', () => {
  const builds = toBatchBuilds({
    'build-graph': [{ identifier: 'a' }, { identifier: 'b', 'depend-on': ['a'], env: { 'compute-type': 'X' } }],
  });
  expect(builds.map(({ identifier, dependsOn }) => [identifier, dependsOn])).toEqual([
    ['a', []],
    ['b', ['a']],
  ]);
  expect(builds[1]?.env).toEqual({ 'compute-type': 'X' });
});

/** The example of the user guide: two buildspecs and three values make six builds. */
it('combines a matrix in the order of the guide', () => {
  const builds = toBatchBuilds({
    'build-matrix': {
      static: { 'ignore-failure': false, env: { type: 'LINUX_CONTAINER', 'privileged-mode': true } },
      dynamic: {
        buildspec: ['matrix1.yml', 'matrix2.yml'],
        env: { variables: { MY_VAR: ['VALUE1', 'VALUE2', 'VALUE3'] } },
      },
    },
  });
  expect(
    builds.map(({ identifier, buildspec, env }) => `${identifier} ${buildspec} ${env.variables?.['MY_VAR']}`),
  ).toEqual([
    'build0 matrix1.yml VALUE1',
    'build1 matrix1.yml VALUE2',
    'build2 matrix1.yml VALUE3',
    'build3 matrix2.yml VALUE1',
    'build4 matrix2.yml VALUE2',
    'build5 matrix2.yml VALUE3',
  ]);
  expect(builds[5]).toEqual({
    identifier: 'build5',
    dependsOn: [],
    ignoreFailure: false,
    buildspec: 'matrix2.yml',
    env: { type: 'LINUX_CONTAINER', 'privileged-mode': true, variables: { MY_VAR: 'VALUE3' } },
  });
});

it('tells a variable from what has the same name', () => {
  const [build] = toBatchBuilds({
    'build-matrix': {
      static: { 'ignore-failure': true, env: { variables: { A: '1' } } },
      dynamic: { env: { image: ['node:22'], 'compute-type': ['S'], variables: { image: ['x'], none: [] } } },
    },
  });
  expect(build).toMatchObject({
    ignoreFailure: true,
    env: { image: 'node:22', 'compute-type': 'S', variables: { A: '1', image: 'x' } },
  });
  expect(build).not.toHaveProperty('buildspec');
});

it('gives each build of a fan-out its share', () => {
  expect(toBatchBuilds({ 'build-fanout': { parallelism: 2, 'ignore-failure': true } })).toEqual([
    { identifier: 'build0', dependsOn: [], ignoreFailure: true, env: {}, share: { index: 0, count: 2 } },
    { identifier: 'build1', dependsOn: [], ignoreFailure: true, env: {}, share: { index: 1, count: 2 } },
  ]);
});
