import { join } from 'node:path';
import type { Assembly } from '../../assembly/assembly';
import { type Plan, plannedActions } from '../../plan/plan';
import type { Home } from '../store/home';
import { hasPrivilegedBuild } from './find-container-tools';
import { type Containers, type ContainersOptions, openContainers } from './open-containers';
import { toRepositories } from './to-repositories';

/** What the containers of a plan are made with. */
export interface PlanContainersOptions extends Omit<ContainersOptions, 'folder' | 'account' | 'repositories'> {
  readonly plan: Plan;
  readonly assembly: Assembly;
  readonly home: Home;
}

/**
 * What builds of images and services made of them find; only for a plan that has one is a registry opened and an engine
 * looked for.
 */
export async function tryOpenContainers(options: PlanContainersOptions): Promise<Containers | undefined> {
  const { plan, assembly, home } = options;
  const real = plannedActions(plan).flatMap(({ action, part }) => (part.kind === 'real' ? [{ action, part }] : []));
  const runsImages = real.some(({ part }) => part.tasks?.kind === 'containers');
  const actions = real.map(({ action }) => action);
  if (!runsImages && !hasPrivilegedBuild(actions, assembly)) return undefined;
  const { account } = plan.pipeline;
  const repositories = toRepositories(plan, assembly);
  return openContainers({ ...options, folder: join(home.path, 'registry'), account, repositories });
}
