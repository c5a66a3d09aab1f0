import type { SynthesizedAction } from '../assembly/pipeline';
import type { Plan } from '../plan/plan';
import { toArtifactLocation } from './artifact-location';
import { toKnownConfiguration } from './configuration';
import type { ActionView } from './endpoint/action-view';
import type { ExecutionView, RevisionView } from './endpoint/execution-view';
import type { RehearsalEvent } from './event';
import { applyEvent, type Execution } from './execution';
import { type ExecutionTrigger, startedByHand } from './execution-start';
import type { Reporter } from './reporters/reporter';

/** What CodePipeline's API tells of an execution while it runs, gathered from its events. */
export interface Ledger extends Reporter {
  readonly execution: () => ExecutionView;
  /** An execution by its id; undefined when it is another's. */
  readonly find: (id: string) => ExecutionView | undefined;
  /** The executions of actions, in the order in which they started. */
  readonly actions: () => readonly ActionView[];
}

/** Opens the ledger of an execution that has not started. */
export function openLedger(plan: Plan, beginning: Execution, trigger = startedByHand): Ledger {
  let execution = beginning;
  const actions = new Map<string, ActionView>();
  const revisions: RevisionView[] = [];
  const report = (event: RehearsalEvent) => {
    execution = applyEvent(execution, event);
    if (event.type === 'revision') revisions.push(toRevision(event));
    if (event.type !== 'action') return;
    const before = actions.get(event.id);
    actions.set(event.id, before === undefined ? toStarted(plan, event) : toEnded(plan, before, event));
  };
  return {
    report,
    execution: () => toView({ plan, trigger }, execution, revisions),
    find: (id) => (id === beginning.id ? toView({ plan, trigger }, execution, revisions) : undefined),
    actions: () => [...actions.values()],
  };
}

function toView(
  { plan, trigger }: { readonly plan: Plan; readonly trigger: ExecutionTrigger },
  execution: Execution,
  revisions: readonly RevisionView[],
): ExecutionView {
  const { name, executionMode, variables } = plan.pipeline;
  const statusSummary = tryReason(execution);
  return {
    pipeline: name,
    id: execution.id,
    version: 1,
    status: execution.status,
    ...(statusSummary !== undefined && { statusSummary }),
    type: execution.type ?? 'STANDARD',
    ...(execution.target !== undefined && { target: execution.target }),
    mode: executionMode,
    trigger,
    revisions,
    variables: variables.map((variable) => ({ name: variable.name, value: variable.defaultValue ?? '' })),
  };
}

/** Why an execution failed of which no action did: a condition was not met. */
function tryReason({ status, stages }: Execution): string | undefined {
  if (status !== 'Failed') return undefined;
  const [reason] = stages.flatMap(({ name, conditions = [] }) =>
    conditions.flatMap(({ type, rules }) =>
      rules.flatMap((rule) => (rule.status === 'Failed' ? [`${type} of stage ${name}: ${rule.story}`] : [])),
    ),
  );
  return reason;
}

type ActionEvent = Extract<RehearsalEvent, { type: 'action' }>;
type RevisionEvent = Extract<RehearsalEvent, { type: 'revision' }>;

function toRevision(event: RevisionEvent): RevisionView {
  return {
    artifact: event.artifact,
    id: event.revision,
    ...(event.message !== undefined && { summary: event.message }),
    created: new Date(event.time),
  };
}

function toStarted(plan: Plan, event: ActionEvent): ActionView {
  const action = findAction(plan, event);
  const started = new Date(event.time);
  const configuration = toKnownConfiguration(action?.configuration ?? {});
  return {
    executionId: event.execution,
    id: event.id,
    version: 1,
    stage: event.stage,
    action: event.action,
    category: event.category,
    owner: event.owner,
    provider: event.provider,
    actionVersion: action?.version ?? '1',
    region: action?.region ?? plan.pipeline.region,
    ...(action?.namespace !== undefined && { namespace: action.namespace }),
    started,
    updated: started,
    status: 'InProgress',
    configuration,
    resolvedConfiguration: event.configuration ?? configuration,
    inputs: (action?.inputs ?? []).map((input) => toArtifactLocation(plan.pipeline, input, event.execution)),
    outputs: [],
    variables: {},
  };
}

function toEnded(plan: Plan, before: ActionView, event: ActionEvent): ActionView {
  const outputs = event.state === 'SUCCEEDED' ? (findAction(plan, event)?.outputs ?? []) : [];
  const { summary, link, reason } = event;
  return {
    ...before,
    updated: new Date(event.time),
    status: { STARTED: 'InProgress', SUCCEEDED: 'Succeeded', FAILED: 'Failed', ABANDONED: 'Abandoned' }[event.state],
    outputs: outputs.map((output) => toArtifactLocation(plan.pipeline, output, event.execution)),
    variables: event.variables ?? {},
    result: {
      ...(summary !== undefined && { summary }),
      ...(link !== undefined && { url: link }),
      ...(reason !== undefined && { error: { code: event.errorCode ?? 'JobFailed', message: reason } }),
    },
  };
}

function findAction(
  plan: Plan,
  at: { readonly stage: string; readonly action: string },
): SynthesizedAction | undefined {
  const stage = plan.stages.find(({ name }) => name === at.stage);
  return stage?.groups.flat().find(({ action }) => action.name === at.action)?.action;
}
