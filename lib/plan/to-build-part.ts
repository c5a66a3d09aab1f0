import type { Assembly } from '../assembly/assembly';
import { labelOf } from '../assembly/origin';
import type { SynthesizedAction } from '../assembly/pipeline';
import { findProject, isInlineBuildspec, type SynthesizedProject } from '../assembly/project';
import { isUnknown, tryText } from '../assembly/value';
import { missing } from './missing';
import type { Part } from './plan';

/** The build of a CodeBuild action: its project's buildspec, run by a shell here. */
export function toBuildPart(
  action: SynthesizedAction,
  { assembly, reference }: { readonly assembly: Assembly; readonly reference: string },
): Part {
  const name = action.configuration['ProjectName'] ?? '';
  if (isUnknown(name)) {
    return missing(`its project is not known: ${name.unknown}`, reference);
  }
  const project = findProject(assembly.projects, name);
  if (project === undefined) {
    return missing(`project "${name}" is not in what was given`, reference);
  }
  const obstacle = tryObstacle(action, project);
  return obstacle === undefined ? { kind: 'real', what: whatRuns(project) } : missing(obstacle, reference);
}

/** What keeps a project from being built on this machine. */
function tryObstacle(action: SynthesizedAction, project: SynthesizedProject): string | undefined {
  const environmentType = tryText(project.environmentType) ?? '';
  if (environmentType.startsWith('WINDOWS')) {
    return `project "${labelOf(project)}" builds on Windows (${environmentType})`;
  }
  if (action.configuration['BatchEnabled'] === 'true') {
    return `project "${labelOf(project)}" is built as a batch`;
  }
  return tryText(project.buildspec)?.startsWith('arn:')
    ? `the buildspec of project "${labelOf(project)}" lies in a bucket: ${tryText(project.buildspec)}`
    : undefined;
}

function whatRuns(project: SynthesizedProject): string {
  const { buildspec } = project;
  const name = labelOf(project);
  const text = tryText(buildspec);
  if (buildspec === undefined || text === undefined) {
    return `buildspec.yml of the source, project ${name}`;
  }
  return isInlineBuildspec(text) ? `buildspec of project ${name}` : `${text} of the source, project ${name}`;
}
