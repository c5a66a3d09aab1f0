import type { Problem } from '../../problem/problem';
import { checkAction, checkName } from './check-action';
import { type ActionDeclaration, nameIn, type PipelineDeclaration, type StageDeclaration } from './declaration';
import { names } from './names';
import { quotas } from './quotas';

/**
 * What CloudFormation would refuse of a pipeline and no validator of templates sees. Problems: `BadName`, `OverQuota`,
 * `TooFewStages`, `EmptyStage`, `MisplacedSource`, `ModeNeedsV2`, `DuplicateName`, and those of `checkAction`. A value that
 * only the deployment knows passes.
 */
export function checkPipeline(pipeline: PipelineDeclaration): readonly Problem[] {
  const stages = pipeline.Stages ?? [];
  const label = nameIn('pipeline', pipeline.Name);
  return [
    ...checkName(label, pipeline.Name, names.pipeline),
    ...checkMode(label, pipeline),
    ...checkCounts(label, stages),
    ...checkUnique(
      stages.map(({ Name }) => Name),
      `two stages of ${label}`,
    ),
    ...stages.flatMap((stage, index) => checkStage(stage, index === 0)),
  ];
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipeline-types.html */
function checkMode(
  label: string,
  { PipelineType = 'V1', ExecutionMode = 'SUPERSEDED' }: PipelineDeclaration,
): readonly Problem[] {
  if (PipelineType !== 'V1' || (ExecutionMode !== 'QUEUED' && ExecutionMode !== 'PARALLEL')) return [];
  const hint = 'a pipeline of type V1 is SUPERSEDED';
  return [{ code: 'ModeNeedsV2', message: `${label} is of type V1, and mode ${ExecutionMode} needs V2`, hint }];
}

function checkCounts(label: string, stages: readonly StageDeclaration[]): readonly Problem[] {
  const actions = stages.flatMap(({ Actions = [] }) => Actions).length;
  return [
    ...(stages.length < quotas.leastStages
      ? [
          {
            code: 'TooFewStages',
            message: `${label} has ${stages.length} stages`,
            hint: `at least ${quotas.leastStages}`,
          },
        ]
      : []),
    ...over(`${label} has`, stages.length, quotas.stages, 'stages'),
    ...over(`${label} has`, actions, quotas.actions, 'actions'),
  ];
}

function checkStage(stage: StageDeclaration, isFirst: boolean): readonly Problem[] {
  const actions = stage.Actions ?? [];
  const label = nameIn('stage', stage.Name);
  return [
    ...checkName(label, stage.Name, names.stage),
    ...(actions.length === 0 ? [{ code: 'EmptyStage', message: `${label} has no actions` }] : []),
    ...checkUnique(
      actions.map(({ Name }) => Name),
      `two actions of ${label}`,
    ),
    ...over(`${label} has`, mostSideBySide(actions), quotas.parallelActions, 'actions side by side'),
    ...actions
      .filter((action) => isMisplaced(action, isFirst))
      .map(({ Name }) => ({
        code: 'MisplacedSource',
        message: `${nameIn('action', Name)} of ${label}: the first stage holds sources and nothing else, and no other stage holds any`,
      })),
    ...actions.flatMap(checkAction),
  ];
}

function isMisplaced({ ActionTypeId }: ActionDeclaration, isFirst: boolean): boolean {
  const category = ActionTypeId?.Category;
  return typeof category === 'string' && (category === 'Source') !== isFirst;
}

function mostSideBySide(actions: readonly ActionDeclaration[]): number {
  const counts = new Map<unknown, number>();
  for (const { RunOrder = 1 } of actions) counts.set(RunOrder, (counts.get(RunOrder) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function checkUnique(all: readonly unknown[], what: string): readonly Problem[] {
  const repeated = all.filter((name, index) => typeof name === 'string' && all.indexOf(name) !== index);
  return repeated.map((name) => ({ code: 'DuplicateName', message: `${what} are called "${name}"` }));
}

function over(label: string, count: number, most: number, what: string): readonly Problem[] {
  return count <= most ? [] : [{ code: 'OverQuota', message: `${label} ${count} ${what}`, hint: `at most ${most}` }];
}
