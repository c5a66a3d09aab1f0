import type { BuildspecBatch, GraphBuild, ListedBuild } from '../../aws/codebuild/batch';
import type { Batch, BatchBuild } from '../model/batch';

/** The section `batch` of a buildspec: which builds one start of the action makes. */
export function toBatch(batch: Batch): BuildspecBatch {
  return { ...(batch.fastFail ? { 'fast-fail': true } : {}), ...toKind(batch) };
}

function toKind(batch: Batch): BuildspecBatch {
  switch (batch.kind) {
    case 'matrix':
      return { 'build-matrix': { dynamic: { env: { variables: batch.variables } } } };
    case 'list':
      return { 'build-list': batch.builds.map(toBuild) };
    case 'graph':
      return { 'build-graph': batch.builds.map(toGraphBuild) };
    case 'fanout':
      return { 'build-fanout': { parallelism: batch.parallelism } };
  }
}

function toGraphBuild(build: BatchBuild): GraphBuild {
  return { ...toBuild(build), ...(build.needs.length > 0 ? { 'depend-on': build.needs } : {}) };
}

function toBuild({ identifier, buildspec, env, ignoreFailure }: BatchBuild): ListedBuild {
  return {
    identifier,
    ...(buildspec === undefined ? {} : { buildspec }),
    ...(Object.keys(env).length > 0 ? { env: { variables: env } } : {}),
    ...(ignoreFailure ? { 'ignore-failure': true } : {}),
  };
}
