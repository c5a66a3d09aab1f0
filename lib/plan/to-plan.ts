import type { Assembly } from '../assembly/assembly';
import { fullName, type SynthesizedAction, type SynthesizedPipeline } from '../assembly/pipeline';
import type { Checked, Problem } from '../problem/problem';
import { checkArtifacts } from './check-artifacts';
import { checkParts } from './check-parts';
import { checkTargets } from './check-targets';
import { checkVariables } from './check-variables';
import type { ContainerTools } from './container-tools';
import { checkSources, toGiven } from './given';
import type { HasSecret } from './missing-secrets';
import type { Plan, PlannedAction, PlannedStage, SourceOrigin } from './plan';
import { actionsOf, toReference } from './reference';
import type { ProviderServer } from './servers';
import type { GivenTarget } from './task-source';
import { ruleReferences, toConditions } from './to-condition';
import { toPart } from './to-part';
import { toUncallable } from './uncallable';
import { unknownsOf } from './unknowns';

/** What a plan is made from. */
export interface PlanInput {
  readonly assembly: Assembly;
  readonly pipeline: SynthesizedPipeline;
  /** What can run here, by `category/owner/provider`: `Deploy/AWS/S3`. */
  readonly runnable: ReadonlySet<string>;
  /** What stands for the sources' remotes, by the action as a person names it. */
  readonly sources: ReadonlyMap<string, SourceOrigin>;
  /** The commands that stand in, by the action as a person names it. */
  readonly standIns: ReadonlyMap<string, string>;
  /** Whether approvals are given without asking. */
  readonly yes: boolean;
  /** Whether there is a terminal at which a person can be asked. */
  readonly canAsk: boolean;
  /** Whether this machine has Python 3, for functions. @default false */
  readonly python?: boolean;
  /** Whether the AWS CLI is on PATH. @default true */
  readonly awsCli?: boolean;
  /** The URL of what answers for AWS, and takes the calls that nothing here answers. @default - nothing */
  readonly awsEndpoint?: string | undefined;
  /** What this machine has for builds of container images. @default - nobody has looked, as no build needs them */
  readonly containers?: ContainerTools | undefined;
  /** Whether somebody gave the value of a secret of Secrets Manager. @default - nobody has looked, and all are there */
  readonly hasSecret?: HasSecret | undefined;
  /** The servers that run custom actions, by provider. @default - none is known */
  readonly servers?: ReadonlyMap<string, ProviderServer> | undefined;
  /** What a person gave for the tasks of services, by the action's or the service's name. @default - nothing */
  readonly targets?: ReadonlyMap<string, GivenTarget> | undefined;
  /** Whether the plan is only looked at: what is missing then stands in it instead of refusing it. @default false */
  readonly planOnly?: boolean;
}

/**
 * What a rehearsal will do, or everything that keeps it from running.
 * Problems: `NoActions`, `UnknownAction`, `AmbiguousAction`, `NotASource`, `TwoParts`, `MissingArtifact`, `DuplicateArtifact`,
 * `UnknownNamespace`, `UnknownVariable`, `UnknownTarget`; and unless the plan is only looked at `MissingPart`, `UnknownValue` and `MissingCode`.
 */
export function toPlan(input: PlanInput): Checked<Plan> {
  const { pipeline } = input;
  const sources = toGiven(input.sources, '--source', pipeline);
  const { rules, actions } = splitStandIns(input.standIns, pipeline);
  const standIns = toGiven(actions, '--stand-in', pipeline);
  const plan = assemble(input, sources.values, new Map([...standIns.values, ...rules]));
  const problems = [
    ...checkActions(pipeline),
    ...sources.problems,
    ...standIns.problems,
    ...checkSources(sources.values, standIns.values, pipeline),
    ...checkArtifacts(pipeline),
    ...checkVariables(pipeline),
    ...checkTargets(input.targets ?? new Map(), pipeline, input.assembly.serving),
    ...(input.planOnly ? [] : checkParts(plan, input.assembly)),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: plan };
}

/** A pipeline without actions would succeed at once, and prove nothing. */
function checkActions(pipeline: SynthesizedPipeline): readonly Problem[] {
  return actionsOf(pipeline).length > 0
    ? []
    : [{ code: 'NoActions', message: `pipeline "${pipeline.name}" has no actions: there is nothing to rehearse` }];
}

function assemble(
  input: PlanInput,
  sources: ReadonlyMap<string, SourceOrigin>,
  standIns: ReadonlyMap<string, string>,
): Plan {
  const { assembly, pipeline, runnable, yes, canAsk, containers, servers, hasSecret, python = false } = input;
  const { awsCli = true, awsEndpoint, targets } = input;
  const world = {
    assembly,
    runnable,
    yes,
    canAsk,
    python,
    awsCli,
    awsEndpoint,
    containers,
    servers,
    hasSecret,
    targets,
  };
  const plan = (action: SynthesizedAction): PlannedAction => {
    const reference = toReference(action, pipeline);
    const origin = sources.get(fullName(action));
    const standIn = standIns.get(fullName(action));
    const part = toPart(action, { ...world, reference, origin, standIn });
    return { action, reference, part, unknowns: unknownsOf(action, assembly) };
  };
  const stages = pipeline.stages.map((stage) => {
    const conditions = toConditions(stage, world, standIns);
    const planned = toPlannedStage(stage.name, stage.actions, plan);
    return conditions.length === 0 ? planned : { ...planned, conditions };
  });
  return { pipeline, stages, uncallable: toUncallable(pipeline, assembly, python) };
}

/** A stand-in is an action's, or else a rule's by its whole name. */
function splitStandIns(given: ReadonlyMap<string, string>, pipeline: SynthesizedPipeline) {
  const actions = new Set(actionsOf(pipeline).map(fullName));
  const known = new Set(pipeline.stages.flatMap(ruleReferences).filter((name) => !actions.has(name)));
  const entries = [...given];
  return {
    rules: new Map(entries.filter(([word]) => known.has(word))),
    actions: new Map(entries.filter(([word]) => !known.has(word))),
  };
}

function toPlannedStage(
  name: string,
  actions: readonly SynthesizedAction[],
  plan: (action: SynthesizedAction) => PlannedAction,
): PlannedStage {
  const orders = [...new Set(actions.map(({ runOrder }) => runOrder))].sort((a, b) => a - b);
  return { name, groups: orders.map((order) => actions.filter(({ runOrder }) => runOrder === order).map(plan)) };
}
