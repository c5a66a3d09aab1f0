import type { Assembly } from '../../assembly/assembly';
import { repositoriesIn } from '../../aws/ecr/image-uri';
import type { Plan } from '../../plan/plan';
import { plannedActions } from '../../plan/plan';
import type { ImageRepository } from '../registry/image';

/**
 * The repositories that a rehearsal's registry has: those of the assembly, and those that a build of the plan is told of,
 * which must be there already and whose rule for tags nobody here knows.
 */
export function toRepositories(plan: Plan, assembly: Assembly): readonly ImageRepository[] {
  const own = assembly.imageRepositories.map(({ name, immutable }) => ({ name, immutable }));
  const configurations = plannedActions(plan).map(({ action }) => action.configuration);
  const named = repositoriesIn(
    JSON.stringify([configurations, assembly.projects, assembly.serving.taskDefinitions]),
  ).map((name) => ({
    name,
    immutable: false,
  }));
  return [...new Map([...named, ...own].map((repository) => [repository.name, repository])).values()];
}
