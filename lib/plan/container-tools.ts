import { labelOf } from '../assembly/origin';
import type { SynthesizedProject } from '../assembly/project';
import { isInlineBuildspec } from '../assembly/project';
import { tryText } from '../assembly/value';

/** What this machine has for a build of container images. */
export interface ContainerTools {
  /** Whether a container engine works here, or why none does. */
  readonly engine: true | string;
  /** `docker` or `podman`, when it works. @default - it does not */
  readonly name?: string;
  /** Whether the AWS CLI is on PATH. */
  readonly aws: boolean;
}

/**
 * What keeps a privileged project from building its images here. One whose buildspec calls no engine needs none; what a
 * buildspec in the source calls is not known, and shows when it runs.
 */
export function tryContainerObstacle(project: SynthesizedProject, tools: ContainerTools): string | undefined {
  const buildspec = tryText(project.buildspec) ?? '';
  if (!project.privileged || !isInlineBuildspec(buildspec)) return undefined;
  if (tools.engine !== true && calls(buildspec, 'docker|podman|buildah')) {
    return `project "${labelOf(project)}" builds a container image, and no engine works here: ${tools.engine}`;
  }
  return !tools.aws && calls(buildspec, 'aws')
    ? `the buildspec of project "${labelOf(project)}" calls the AWS CLI, and no aws is on PATH`
    : undefined;
}

/** Whether a line that is no comment has the program where a command may begin. */
function calls(buildspec: string, programs: string): boolean {
  const command = new RegExp(`(^|[\\s;&|("'\`])(${programs})\\s`);
  return buildspec.split('\n').some((line) => !/^\s*#/.test(line) && command.test(line));
}
