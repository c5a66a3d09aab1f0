import { labelOf } from '../assembly/origin';
import { isInlineBuildspec, type SynthesizedProject } from '../assembly/project';
import { tryText } from '../assembly/value';
import { servicesIn } from './unanswered-service';

/**
 * What keeps a project from being built on a machine without the AWS CLI: its buildspec calls it, as one that publishes
 * packages does to log in. What a buildspec in the source calls is not known, and shows when it runs.
 */
export function tryCliObstacle(project: SynthesizedProject): string | undefined {
  const buildspec = tryText(project.buildspec) ?? '';
  if (!isInlineBuildspec(buildspec) || servicesIn(buildspec).length === 0) return undefined;
  return `the buildspec of project "${labelOf(project)}" calls the AWS CLI, and no aws is on PATH`;
}
