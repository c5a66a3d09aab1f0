import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { parseBuildspec } from '../../../lib/aws/codebuild/parse-buildspec';
import type { Batch, BatchBuild } from '../../../lib/synthesis/model/batch';
import { toBatch } from '../../../lib/synthesis/recipes/to-batch';

const plain = { fastFail: false, combine: false } as const;
const build = { identifier: 'unit', needs: [], env: {}, ignoreFailure: false } satisfies BatchBuild;

it.each<[string, Batch, object]>([
  [
    'a matrix',
    { ...plain, kind: 'matrix', variables: { NODE: ['20', '22'] } },
    { 'build-matrix': { dynamic: { env: { variables: { NODE: ['20', '22'] } } } } },
  ],
  [
    'a list whose first failure ends it',
    { ...plain, fastFail: true, kind: 'list', builds: [{ ...build, ignoreFailure: true, env: { SHARD: '1' } }] },
    {
      'fast-fail': true,
      'build-list': [{ identifier: 'unit', env: { variables: { SHARD: '1' } }, 'ignore-failure': true }],
    },
  ],
  [
    'a graph',
    {
      ...plain,
      kind: 'graph',
      builds: [build, { ...build, identifier: 'e2e', needs: ['unit'], buildspec: 'e2e.yml' }],
    },
    {
      'build-graph': [{ identifier: 'unit' }, { identifier: 'e2e', buildspec: 'e2e.yml', 'depend-on': ['unit'] }],
    },
  ],
  ['a fan-out', { ...plain, kind: 'fanout', parallelism: 4 }, { 'build-fanout': { parallelism: 4 } }],
])('renders %s, which reads back the same', (_what, batch, section) => {
  expect(toBatch(batch)).toEqual(section);
  const buildspec = { version: 0.2, batch: toBatch(batch), phases: { build: { commands: ['make'] } } } as const;
  expect(parseBuildspec(renderBuildspec(buildspec))).toEqual({ ok: true, value: buildspec });
});
