import { type Action, isBuild } from './action';
import type { Conversion } from './conversion';
import { actionsOf, needsOf } from './dependency';
import type { Notice } from './notice';
import type { CheckOriginAction } from './own-action';
import type { Pipeline, Purpose } from './pipeline';
import { putFirst } from './put-first';
import type { Stage } from './stage';
import { renderText } from './text';
import type { Trigger } from './trigger';
import { versionNamespace } from './version-check';

/** Pull requests are looked at for as long as they are open, and nothing is rolled back to them. */
const keepDays = 30;

/**
 * The pipeline of a pipeline's pull requests: its builds, tests and commands, but for those that could do harm in the hands of
 * whoever proposes a change (they fetch a value, push an image, bake an AMI or ask a server) and those that need what is left
 * out. Before all of them it refuses pull requests of forks. Nothing without a trigger for pull requests.
 */
export function tryPullRequestPipeline(delivery: Pipeline, conversion: Conversion): Pipeline | undefined {
  const triggers = delivery.triggers.filter((trigger) => trigger.kind === 'pull-request');
  if (triggers.length === 0) return undefined;
  const pipeline = { ...delivery, stages: delivery.stages.map((stage) => withoutVersion(stage, conversion)) };
  const kept = keepHarmless(pipeline);
  const stages = pipeline.stages
    .map((stage) => withActions(stage, (one) => kept.has(one), conversion))
    .filter(({ actions }) => actions.length > 0);
  const leftOut = actionsOf(pipeline).filter((action) => !kept.has(action));
  const made: Pipeline = {
    ...pipeline,
    name: `${delivery.name}-pull-request`,
    purpose: conversion.made<Purpose>(
      { kind: 'pull-request', of: delivery.name, leftOut },
      conversion.pathOf(delivery.purpose),
    ),
    // Pull requests know nothing of each other.
    mode: 'PARALLEL',
    keepDays: Math.min(delivery.keepDays, keepDays),
    triggers,
    stages: withOriginChecks(stages, triggers, conversion),
    notices: delivery.notices.flatMap((notice) => ofFailures(notice, conversion)),
  };
  return conversion.made(made, conversion.pathOf(delivery));
}

/** Nothing of a pull request is deployed: there is nothing to return to, and nothing to wait for. */
function withActions(stage: Stage, isKept: (action: Action) => boolean, conversion: Conversion): Stage {
  const { conditions: _, temporary: __, ...rest } = stage;
  return conversion.made({ ...rest, actions: stage.actions.filter(isKept) }, conversion.pathOf(stage));
}

type PullRequestTrigger = Extract<Trigger, { kind: 'pull-request' }>;

/** One for each repository whose forks are not welcome. */
function withOriginChecks(
  stages: readonly Stage[],
  triggers: readonly PullRequestTrigger[],
  conversion: Conversion,
): readonly Stage[] {
  const refusing = triggers.filter(({ forks }) => !forks);
  return refusing.reduce((before, trigger) => {
    const name = refusing.length === 1 ? 'check-origin' : `check-origin-${trigger.source}`;
    const check: CheckOriginAction = { verb: 'check-origin', name, runOrder: 1, source: trigger.source };
    return putFirst(conversion.made(check, conversion.pathOf(trigger)), before, conversion);
  }, stages);
}

/** No version is fixed for a pull request: what would carry it carries the one of its own manifest. */
function withoutVersion(stage: Stage, conversion: Conversion): Stage {
  const actions = stage.actions.map((action) => {
    if (!isBuild(action) || renderText(action.env['VERSION'] ?? []) !== `#{${versionNamespace}.VERSION}`) return action;
    const { VERSION: _, ...env } = action.env;
    return conversion.made({ ...action, env }, conversion.pathOf(action));
  });
  return conversion.made({ ...stage, actions }, conversion.pathOf(stage));
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
    action.verb !== 'migrate' &&
    action.way.kind !== 'jenkins' &&
    action.way.kind !== 'ami' &&
    // A parameter may hold a secret too.
    Object.keys(action.secrets).length === 0 &&
    action.artifacts.every(({ kind }) => kind !== 'image')
  );
}

function ofFailures(notice: Notice, conversion: Conversion): readonly Notice[] {
  if (!notice.when.includes('failed')) return [];
  return [conversion.made({ ...notice, when: ['failed'] as const }, conversion.pathOf(notice))];
}
