import type { Assembly } from '../assembly/assembly';
import { labelOf } from '../assembly/origin';
import type { SynthesizedAction } from '../assembly/pipeline';
import { findProject, isInlineBuildspec, type SynthesizedProject } from '../assembly/project';
import { isUnknown, tryText } from '../assembly/value';
import { tryCliObstacle } from './aws-cli';
import { destinationOf, tryPlatformObstacle } from './beanstalk-platform';
import { type ContainerTools, tryContainerObstacle } from './container-tools';
import { missing } from './missing';
import { type HasSecret, tryMissingSecrets } from './missing-secrets';
import type { Part } from './plan';
import { tryUnansweredService } from './unanswered-service';

/** What decides where the part of a build comes from. */
export interface BuildInput {
  readonly assembly: Assembly;
  /** How a person names the action. */
  readonly reference: string;
  /** Whether the AWS CLI is on PATH. @default true */
  readonly awsCli?: boolean;
  /** The URL of what answers for AWS, and takes the calls that nothing here answers. @default - nothing */
  readonly awsEndpoint?: string | undefined;
  /** What this machine has for builds of container images. @default - nobody has looked, as no build needs them */
  readonly containers?: ContainerTools | undefined;
  /** Whether somebody gave the value of a secret of Secrets Manager. @default - nobody has looked, and all are there */
  readonly hasSecret?: HasSecret | undefined;
}

/** The build of a CodeBuild action, or its batch of builds: its project's buildspec, run by shells here. */
export function toBuildPart(action: SynthesizedAction, input: BuildInput): Part {
  const { assembly, reference } = input;
  const name = action.configuration['ProjectName'] ?? '';
  if (isUnknown(name)) {
    return missing(`its project is not known: ${name.unknown}`, reference);
  }
  const project = findProject(assembly.projects, name);
  if (project === undefined) {
    return missing(`project "${name}" is not in what was given`, reference);
  }
  const obstacle =
    tryObstacle(action, project) ??
    tryPlatformObstacle(destinationOf(project), assembly) ??
    tryUnanswered(project, input) ??
    tryLack(project, input);
  if (obstacle !== undefined) return missing(obstacle, reference);
  const absent = input.hasSecret && tryMissingSecrets(project, input.hasSecret, reference);
  return absent ?? { kind: 'real', what: whatRuns(action, project) };
}

/** What answers for AWS takes the calls that nothing here does. */
function tryUnanswered(project: SynthesizedProject, { awsEndpoint }: BuildInput): string | undefined {
  return awsEndpoint === undefined ? tryUnansweredService(project) : undefined;
}

/** What of this machine a project lacks. */
function tryLack(project: SynthesizedProject, { containers, awsCli = true }: BuildInput): string | undefined {
  return (containers && tryContainerObstacle(project, containers)) ?? (awsCli ? undefined : tryCliObstacle(project));
}

/** What keeps a project from being built on this machine. */
function tryObstacle(action: SynthesizedAction, project: SynthesizedProject): string | undefined {
  const environmentType = tryText(project.environmentType) ?? '';
  if (environmentType.startsWith('WINDOWS')) {
    return `project "${labelOf(project)}" builds on Windows (${environmentType})`;
  }
  if (isBatch(action) && project.batch === undefined) {
    return `project "${labelOf(project)}" has no BuildBatchConfig: no batch of it can be started`;
  }
  return tryText(project.buildspec)?.startsWith('arn:')
    ? `the buildspec of project "${labelOf(project)}" lies in a bucket: ${tryText(project.buildspec)}`
    : undefined;
}

function isBatch(action: SynthesizedAction): boolean {
  return action.configuration['BatchEnabled'] === 'true';
}

function whatRuns(action: SynthesizedAction, project: SynthesizedProject): string {
  const { buildspec } = project;
  const name = labelOf(project);
  if (isBatch(action)) {
    return `a batch of project ${name}`;
  }
  const text = tryText(buildspec);
  if (buildspec === undefined || text === undefined) {
    return `buildspec.yml of the source, project ${name}`;
  }
  return isInlineBuildspec(text) ? `buildspec of project ${name}` : `${text} of the source, project ${name}`;
}
