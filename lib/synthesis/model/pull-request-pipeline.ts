import { type Action, isBuild } from './action';
import type { Conversion } from './conversion';
import { actionsOf, needsOf } from './dependency';
import type { Notice } from './notice';
import type { Pipeline } from './pipeline';

/** Pull requests are looked at for as long as they are open, and nothing is rolled back to them. */
const keepDays = 30;

/**
 * The pipeline of a pipeline's pull requests: its builds, tests and commands, but for those that could do harm in the hands of
 * whoever proposes a change (they read a secret, push an image or bake an AMI) and those that need what is left out. Nothing without a
 * trigger for pull requests.
 */
export function tryPullRequestPipeline(pipeline: Pipeline, conversion: Conversion): Pipeline | undefined {
  const triggers = pipeline.triggers.filter(({ kind }) => kind === 'pull-request');
  if (triggers.length === 0) return undefined;
  const kept = keepHarmless(pipeline);
  const stages = pipeline.stages
    .map((stage) =>
      conversion.made({ ...stage, actions: stage.actions.filter((one) => kept.has(one)) }, conversion.pathOf(stage)),
    )
    .filter(({ actions }) => actions.length > 0);
  const leftOut = actionsOf(pipeline).filter((action) => !kept.has(action));
  const made: Pipeline = {
    ...pipeline,
    name: `${pipeline.name}-pull-request`,
    purpose: { kind: 'pull-request', of: pipeline.name, leftOut },
    // Pull requests know nothing of each other.
    mode: 'PARALLEL',
    keepDays: Math.min(pipeline.keepDays, keepDays),
    triggers,
    stages,
    notices: pipeline.notices.flatMap((notice) => ofFailures(notice, conversion)),
  };
  return conversion.made(made, conversion.pathOf(pipeline));
}

/** The actions of a pipeline that anybody may cause to run, and that need nothing of the others. */
function keepHarmless(pipeline: Pipeline): ReadonlySet<Action> {
  const kept = new Set(actionsOf(pipeline).filter(isHarmless));
  const needs = needsOf(pipeline).filter(({ makers }) => makers.length > 0);
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const { user, makers } of needs) if (!makers.some((maker) => kept.has(maker))) kept.delete(user);
  }
  return kept;
}

function isHarmless(action: Action): boolean {
  if (action.verb === 'compute') return true;
  return (
    isBuild(action) &&
    action.way.kind !== 'jenkins' &&
    action.way.kind !== 'ami' &&
    Object.values(action.secrets).every(({ kind }) => kind !== 'secret') &&
    action.artifacts.every(({ kind }) => kind !== 'image')
  );
}

function ofFailures(notice: Notice, conversion: Conversion): readonly Notice[] {
  if (!notice.when.includes('failed')) return [];
  return [conversion.made({ ...notice, when: ['failed'] as const }, conversion.pathOf(notice))];
}
