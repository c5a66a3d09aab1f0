import type { PlannedAction } from '../plan/plan';
import { type Moment, toAwsActionEvent } from './aws-event';
import type { DeployedArtifacts } from './digests/digest-inputs';
import type { NewsOf } from './news';
import type { Outcome, Revision } from './outcome';
import { type PlanRun, toEventSource } from './plan-run';

/** What there is to tell of an action when it starts. */
export interface ActionStart {
  /** The absolute path of its log. */
  readonly log: string;
  /** The configuration with its variables resolved, when they could be. */
  readonly configuration?: Readonly<Record<string, string>>;
}

/** Tells how an action ended, and what it deployed. */
export type TellEnd = (outcome: Outcome, deployed: DeployedArtifacts) => void;

/** Tells that an action has started; what it returns tells how it ended. */
export function startTelling(run: PlanRun, planned: PlannedAction, start: ActionStart): TellEnd {
  const startTime = run.world.clock();
  const id = run.newId();
  const { action } = planned;
  const tell = (outcome?: Outcome, deployed?: DeployedArtifacts) => {
    const moment = { time: run.world.clock(), startTime };
    const change = { action, actionExecutionId: id, ...(outcome && { outcome }) };
    run.journal.tell({
      ...toActionNews(planned, id, start.log),
      ...(outcome ? toEndNews(outcome, moment) : start.configuration && { configuration: start.configuration }),
      ...toDeployedNews(deployed),
      aws: toAwsActionEvent(toEventSource(run), moment, change),
    });
  };
  tell();
  tellStandIn(run, planned);
  return (outcome, deployed) => {
    tellFindings(run, planned, outcome);
    tell(outcome, deployed);
  };
}

/** What is named by nothing is left out. */
function toDeployedNews({ artifacts = [], images = [] }: Partial<DeployedArtifacts> = {}): Partial<NewsOf<'action'>> {
  return {
    ...(artifacts.length > 0 && { artifacts: [...artifacts] }),
    ...(images.length > 0 && { images: [...images] }),
  };
}

function toActionNews({ action, part }: PlannedAction, id: string, log: string): Omit<NewsOf<'action'>, 'aws'> {
  return {
    type: 'action',
    stage: action.stage,
    action: action.name,
    state: 'STARTED',
    id,
    category: action.category,
    owner: action.owner,
    provider: action.provider,
    runOrder: action.runOrder,
    standIn: part.kind === 'stand-in',
    log,
  };
}

function toEndNews(outcome: Outcome, { time, startTime }: Moment): Partial<NewsOf<'action'>> {
  return {
    state: outcome.state,
    durationMs: Math.max(0, time.getTime() - startTime.getTime()),
    ...(outcome.summary !== undefined && { summary: outcome.summary }),
    ...(outcome.link !== undefined && { link: outcome.link }),
    ...(outcome.state === 'SUCCEEDED' ? { variables: outcome.variables } : { reason: outcome.reason }),
    ...(outcome.state === 'FAILED' && toFailureNews(outcome)),
  };
}

function toFailureNews(outcome: Extract<Outcome, { state: 'FAILED' }>): Partial<NewsOf<'action'>> {
  return {
    errorCode: outcome.errorCode,
    ...(outcome.command !== undefined && { command: outcome.command }),
    ...(outcome.exitCode !== undefined && { exitCode: outcome.exitCode }),
  };
}

function tellStandIn(run: PlanRun, { action, part }: PlannedAction): void {
  if (part.kind !== 'stand-in') return;
  const { stage, name, provider } = action;
  run.journal.tell({ type: 'stand-in', stage, action: name, provider, command: part.command });
}

/** The counts of the tests and the revision, before the end that they belong to. */
function tellFindings(run: PlanRun, { action }: PlannedAction, outcome: Outcome): void {
  const place = { stage: action.stage, action: action.name };
  if (outcome.tests !== undefined) run.journal.tell({ type: 'tests', ...place, ...outcome.tests });
  if (outcome.state === 'SUCCEEDED' && outcome.revision !== undefined)
    run.journal.tell(toRevisionNews(place, action.outputs[0] ?? action.name, outcome.revision));
}

function toRevisionNews(
  place: { readonly stage: string; readonly action: string },
  artifact: string,
  { id, ...rest }: Revision,
): NewsOf<'revision'> {
  return { type: 'revision', ...place, artifact, revision: id, ...rest };
}
