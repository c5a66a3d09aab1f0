import type { Assembly } from '../../assembly/assembly';
import { labelOf } from '../../assembly/origin';
import type { SynthesizedRule } from '../../assembly/rule';
import { tryText } from '../../assembly/value';
import { matchesPattern, unknownsIn } from '../../aws/events/matches-pattern';
import { type Plan, type PlannedAction, plannedActions } from '../../plan/plan';
import { toSourceSubject } from '../../plan/source-subject';
import { isWatched } from './watched-sources';

/** What is watched, in one line: `watching acme/storefront (branch main)`. */
export function renderWatched(plan: Plan): string {
  const watched = sourcesOf(plan)
    .filter(isWatched)
    .map(({ action }) => {
      const { name, branch } = toSourceSubject(action);
      if (branch === undefined) return name;
      const isFiltered = plan.pipeline.triggers?.some(
        ({ kind, source }) => kind === 'filters' && source === action.name,
      );
      return `${name} (${isFiltered ? 'by its triggers' : `branch ${branch}`})`;
    });
  return watched.length === 0 ? 'watching nothing' : `watching ${watched.join(' and ')}`;
}

/** A sentence for each thing that would start the pipeline on AWS, or does it otherwise, and does not here. */
export function renderLimits(plan: Plan, { rules }: Pick<Assembly, 'rules'>): readonly string[] {
  const { name, executionMode, triggers = [] } = plan.pipeline;
  const starting = rules.filter((rule) => rule.enabled && rule.targets.some(({ arn }) => isPipeline(arn, name)));
  const others = starting.filter((rule) => rule.schedule !== undefined || isFrom(rule, 'aws.codepipeline'));
  const pulls = triggers.some((trigger) => trigger.kind === 'filters' && trigger.pullRequest.length > 0);
  return [
    ...sourcesOf(plan)
      .filter((source) => !isWatched(source))
      .map(renderUnwatched),
    ...(others.length === 0
      ? []
      : [`schedules and other pipelines start nothing here: ${others.map(labelOf).join(', ')}`]),
    ...(pulls ? ['pull requests start nothing here: a git repository alone has none'] : []),
    ...(executionMode === 'PARALLEL' ? ['executions run one after another here, though the mode is PARALLEL'] : []),
    ...rules.filter((rule) => rule.enabled && isFrom(rule, 'aws.codecommit')).flatMap(renderUnknowns),
  ];
}

/** Whether a target is the pipeline. */
export function isPipeline(arn: SynthesizedRule['targets'][number]['arn'], name: string): boolean {
  const [, , service, , , pipeline] = tryText(arn)?.split(':') ?? [];
  return service === 'codepipeline' && pipeline === name;
}

function sourcesOf(plan: Plan): readonly PlannedAction[] {
  return plannedActions(plan).filter(({ action }) => action.category === 'Source');
}

function renderUnwatched({ action, reference, part }: PlannedAction): string {
  if (part.kind !== 'source') return `${reference}: what stands in for ${action.provider} is not watched`;
  const why =
    action.provider === 'CodeCommit'
      ? 'a folder has no commits to tell of'
      : `it stands for what ${action.provider} delivers`;
  return `${reference}: ${part.origin.path} is not watched: ${why}`;
}

function isFrom({ pattern }: SynthesizedRule, source: string): boolean {
  const wanted = (pattern as { readonly source?: unknown } | undefined)?.source;
  return wanted !== undefined && matchesPattern({ source: wanted }, { source });
}

function renderUnknowns(rule: SynthesizedRule): readonly string[] {
  const unknowns = unknownsIn(rule.pattern);
  if (unknowns.length === 0) return [];
  return [`the rule ${labelOf(rule)} cannot match by what is not known here: ${unknowns.join(', ')}`];
}
