import type { SynthesizedContainerService } from '../../assembly/container-service';
import type { ContainerDefinition } from '../../assembly/task-definition';
import type { ActionRun } from '../action-run';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';
import { renderCounts } from './clients';
import type { DeployEnd, OpenServing } from './services';
import type { Swap } from './swap';
import { toRevision } from './to-revision';
import { watchAlarms } from './watch-alarms';

/** What an action deploys to a service. */
export interface ServiceOrder {
  readonly service: SynthesizedContainerService;
  readonly containers: readonly ContainerDefinition[];
  /** The absolute path of the files of the input artifact. */
  readonly directory: string;
  /** The names of the alarms that end the deployment. */
  readonly alarms: readonly string[];
  /** What a person calls the way in which it is swapped: `blue/green`. */
  readonly how: string;
  /** @throws SwapFailure when it is turned back */
  readonly swap: (swap: Swap) => Promise<void>;
  /** Whether what fails is turned back on AWS, too. */
  readonly rollsBack: boolean;
}

/** Deploys to a service and says how it went. */
export async function deployService(run: ActionRun, order: ServiceOrder, serving: OpenServing): Promise<Outcome> {
  const { part } = run.planned;
  if (part.kind !== 'real' || part.tasks === undefined) throw new Error(`${run.planned.reference} has no tasks`);
  const { service, swap, how } = order;
  const revision = await toRevision(service, order.containers, order.directory, run.world);
  run.log(`${revision.label} to service ${service.name}, ${how}`);
  const end = await serving.services.deploy({
    ...{ service, revision, swap, source: part.tasks, signal: run.signal },
    alarm: watchAlarms(run, order.alarms, serving),
    log: (line) => run.log(run.world.mask(line)),
  });
  if (run.signal.aborted) return abandoned();
  return toOutcome(order, end);
}

function toOutcome(order: ServiceOrder, end: DeployEnd): Outcome {
  const { failure, counts, after, url, tasks, first } = end;
  const way = first ? 'first deploy' : order.how;
  const requests = counts === undefined ? 'no load balancer, no requests' : renderCounts(counts);
  const summary = `${tasks} ${tasks === 1 ? 'task' : 'tasks'}, ${way}, ${requests}`;
  if (failure === undefined) return succeeded({}, { summary, ...(url !== undefined && { link: url }) });
  const since = after === undefined ? '' : ` (since then ${renderCounts(after)})`;
  const serves = first
    ? 'no version was there before'
    : `the version before serves with ${tasks} ${tasks === 1 ? 'task' : 'tasks'}${since}`;
  const note =
    order.rollsBack || first
      ? ''
      : '; the template asks for no rollback, so that on AWS the service would stay as it is';
  return failed(`${failure}; ${serves}${note}`, 'JobFailed', { summary });
}
