import { didYouMean, toHint } from '../../../problem/nearest';
import { type BuildAction, isBuild, labelOf } from '../action';
import type { Batch, BatchBuild } from '../batch';
import { actionsOf } from '../dependency';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html */
const mostBuilds = 100;

export const badBatch: Rule = {
  id: 'BadBatch',
  sentence: `A batch is of 1 to ${mostBuilds} builds, whose names are letters, digits and \`_\`, and which wait for builds of the same batch, not for themselves.`,
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.batch !== undefined) yield* ofBatch(action, action.batch);
    }
  },
};

function* ofBatch(action: BuildAction, batch: Batch): Iterable<Finding> {
  const count = countOf(batch);
  if (count < 1 || count > mostBuilds) {
    const message = `${labelOf(action)} is a batch of ${count} builds`;
    yield { at: action, key: ['batch', batch.kind], part: 'key', message, hint: `1 to ${mostBuilds}` };
  }
  if (batch.kind !== 'list' && batch.kind !== 'graph') return;
  const names = batch.builds.map(({ identifier }) => identifier);
  for (const build of batch.builds) yield* ofBuild(action, batch, build, names);
}

function* ofBuild(
  action: BuildAction,
  batch: Batch & { readonly builds: readonly BatchBuild[] },
  { identifier, needs }: BatchBuild,
  names: readonly string[],
): Iterable<Finding> {
  const at = { at: action, key: ['batch', batch.kind, identifier] };
  const label = `${labelOf(action)}: build "${identifier}"`;
  if (!/^[A-Za-z0-9_]{1,127}$/.test(identifier)) {
    yield { ...at, part: 'key', message: `${label} has a name that CodeBuild refuses`, hint: 'letters, digits and _' };
  }
  for (const [index, need] of needs.entries()) {
    if (names.includes(need)) continue;
    const hint = toHint(`builds: ${names.join(', ')}`, didYouMean(need, names));
    yield {
      ...at,
      key: [...at.key, 'needs', index],
      message: `${label} needs "${need}", which is no build of the batch`,
      ...hint,
    };
  }
  if (waitsForItself(identifier, batch.builds)) {
    yield { ...at, part: 'key', message: `${label} waits for itself`, hint: 'leave one of the needs out' };
  }
}

function waitsForItself(identifier: string, builds: readonly BatchBuild[]): boolean {
  const seen = new Set<string>();
  const visit = (name: string): boolean =>
    (builds.find((build) => build.identifier === name)?.needs ?? []).some((need) => {
      if (need === identifier) return true;
      if (seen.has(need)) return false;
      seen.add(need);
      return visit(need);
    });
  return visit(identifier);
}

function countOf(batch: Batch): number {
  if (batch.kind === 'fanout') return batch.parallelism;
  if (batch.kind !== 'matrix') return batch.builds.length;
  const lists = Object.values(batch.variables);
  return lists.length === 0 ? 0 : lists.reduce((product, values) => product * values.length, 1);
}
