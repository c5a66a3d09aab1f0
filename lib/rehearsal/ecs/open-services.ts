import type { SynthesizedContainerService } from '../../assembly/container-service';
import { labelOf } from '../../assembly/origin';
import type { Serving } from '../../assembly/serving';
import { tryText } from '../../assembly/value';
import type { TaskSource } from '../../plan/task-source';
import type { Balancers } from '../balancer/open-balancers';
import type { Pace } from '../balancer/pace';
import type { TargetGroup } from '../balancer/target-group';
import { Clients } from './clients';
import { findEntrance } from './find-entrance';
import { type Memory, openMemory } from './memory';
import { replace } from './replace';
import type { Revision, RevisionWorld } from './revision';
import { roll, startTasks } from './roll';
import type { DeployEnd, ServiceDeploy, Services } from './services';
import { type Swap, SwapFailure } from './swap';
import { TaskSet } from './task-set';
import { type RunnerWorld, toRunner } from './to-runner';

/** What services run in. */
export interface ServicesWorld extends RunnerWorld, RevisionWorld {
  readonly serving: Serving;
  readonly balancers: Balancers;
  readonly pace: Pace;
  /** The home's absolute path. */
  readonly home: string;
}

interface State {
  readonly memory: Memory;
  current: TaskSet | undefined;
  resumed: Promise<void>;
}

/** Opens the services of an assembly. */
export function openServices(world: ServicesWorld): Services {
  const states = new Map<string, State>();
  const sets = new Set<TaskSet>();
  let count = 0;
  const stateOf = ({ arn, cluster, name }: SynthesizedContainerService): State => {
    const registry = world.containers?.registry.host;
    const memory = () => openMemory(world.home, `${cluster}.${name}`, registry);
    const state = states.get(arn) ?? { memory: memory(), current: undefined, resumed: Promise.resolve() };
    states.set(arn, state);
    return state;
  };
  const toSet = async (
    service: SynthesizedContainerService,
    revision: Revision,
    source: TaskSource,
    log: (line: string) => void,
  ): Promise<TaskSet> => {
    const nextId = () => `${labelOf(service)}-${++count}`;
    const runner = await toRunner(source, world);
    const { pace } = world;
    const set = new TaskSet({ revision, runner, world, pace, graceSeconds: service.graceSeconds, nextId, log });
    sets.add(set);
    return set;
  };
  const resume = async (service: SynthesizedContainerService, source: TaskSource): Promise<void> => {
    const state = stateOf(service);
    const revision = state.memory.read();
    if (revision === undefined) return;
    const set = await toSet(service, revision, source, () => undefined);
    const signal = new AbortController().signal;
    const wanted = hasFixedPort(source) ? 1 : service.desiredCount;
    await startTasks({ signal }, set, groupsOf(service, source, world.balancers), wanted);
    if (set.members.length > 0) state.current = set;
  };
  return {
    resume: (service, source) => {
      const state = stateOf(service);
      state.resumed = resume(service, source).catch(() => undefined);
    },
    deploy: async (order) => {
      const { service, log } = order;
      const state = stateOf(service);
      await state.resumed;
      const old = state.current;
      const revision = await state.memory.stage(order.revision);
      const fresh = await toSet(service, revision, order.source, log);
      old?.logTo(log);
      const end = await run(order, world, old, fresh);
      if (end.failure === undefined) {
        await state.memory.keep(revision);
        state.current = fresh;
      } else await state.memory.drop(revision);
      return end;
    },
    close: async () => {
      await Promise.all([...states.values()].map(({ resumed }) => resumed));
      await Promise.all([...sets].map((set) => set.remove()));
    },
  };
}

async function run(
  order: ServiceDeploy,
  world: ServicesWorld,
  old: TaskSet | undefined,
  fresh: TaskSet,
): Promise<DeployEnd> {
  const { service, source, log } = order;
  const { balancers, pace } = world;
  const groups = groupsOf(service, source, balancers);
  const began = Date.now();
  const signal = AbortSignal.any([order.signal, AbortSignal.timeout(pace.limitMs)]);
  const swap: Swap = {
    ...{ service, fresh, balancers, pace, log, signal },
    ...(old !== undefined && { old }),
    alarm: () => order.alarm(began),
  };
  const entrance = findEntrance(service, world.serving, balancers, groups[0]);
  const ask = () => entrance && new Clients(entrance, pace.requestMs, (what) => log(`a request failed: ${what}`));
  let clients = old === undefined ? undefined : ask();
  const failure = await swapTasks(swap, order, groups);
  clients ??= failure === undefined ? ask() : undefined;
  const after = order.signal.aborted ? undefined : await clients?.more(AFTERWARDS);
  const counts = await clients?.stop();
  const tasks = (failure === undefined ? fresh : old)?.members.length ?? 0;
  return {
    ...(failure !== undefined && { failure }),
    ...(entrance && { url: entrance.url }),
    ...(counts && { counts }),
    ...(after && { after }),
    tasks,
    first: old === undefined,
  };
}

/** How many requests are sent after a swap, to what serves then. */
const AFTERWARDS = 25;

async function swapTasks(
  swap: Swap,
  order: ServiceDeploy,
  groups: readonly TargetGroup[],
): Promise<string | undefined> {
  try {
    if (hasFixedPort(order.source)) await replace(swap, groups, swap.service.deployment.bakeMinutes);
    else if (swap.old === undefined) await roll(swap, groups);
    else await order.swap(swap);
    return undefined;
  } catch (error) {
    if (error instanceof SwapFailure) return error.message;
    throw error;
  }
}

/** A port of its own is one task's alone. */
function hasFixedPort(source: TaskSource): boolean {
  return source.kind === 'processes' && source.port !== undefined;
}

/** The target group that serves now: of two the one that gets the traffic. */
export function groupsOf(
  { loadBalancers }: SynthesizedContainerService,
  source: TaskSource,
  balancers: Balancers,
): readonly TargetGroup[] {
  const [first] = loadBalancers;
  const names = [first?.targetGroup, first?.alternate?.targetGroup].flatMap((arn) => tryText(arn) ?? []);
  const groups = names.flatMap((arn) => balancers.group(arn) ?? []);
  for (const group of groups) if (source.kind === 'processes') group.healthPath = source.health;
  const shares = balancers.routes.groups(tryText(first?.alternate?.productionRule) ?? '');
  const serving = shares.toSorted((one, other) => other.weight - one.weight)[0]?.targetGroup;
  const current = groups.find(({ facts }) => facts.arn === serving) ?? groups[0];
  return current === undefined ? [] : [current];
}
