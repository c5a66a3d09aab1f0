import { labelOf } from '../assembly/origin';
import { isInlineBuildspec, type SynthesizedProject } from '../assembly/project';
import { tryText } from '../assembly/value';
import { PHASE_NAMES } from '../aws/codebuild/buildspec';
import { parseBuildspec } from '../aws/codebuild/parse-buildspec';

/** The services of AWS that a rehearsal answers, by their signing names. */
export const ANSWERED_SERVICES = [
  ...([
    'cloudformation',
    'cloudfront',
    'codeartifact',
    'codecommit',
    'codedeploy',
    'codepipeline',
    'ecr',
    'ecs',
  ] as const),
  ...(['elasticbeanstalk', 'lambda', 's3'] as const),
  ...(['secretsmanager', 'sns', 'ssm', 'sts'] as const),
];

/**
 * What keeps a project from being built here because its buildspec calls services of AWS, by the AWS CLI, that a rehearsal does
 * not answer. What a buildspec in the source calls is not known, and shows when it runs; a call that may fail, `… || true`,
 * keeps nothing.
 */
export function tryUnansweredService(project: SynthesizedProject): string | undefined {
  const buildspec = tryText(project.buildspec) ?? '';
  if (!isInlineBuildspec(buildspec)) return undefined;
  const services = servicesIn(buildspec).filter((service) => !ANSWERED.has(service));
  if (services.length === 0) return undefined;
  if (services.includes('imagebuilder')) {
    return `project "${labelOf(project)}" bakes an AMI, and EC2 Image Builder does that on instances of AWS`;
  }
  const calls = services.map((service) => `aws ${service}`).join(', ');
  return `the buildspec of project "${labelOf(project)}" calls ${calls}, which nothing here answers`;
}

/** The commands of the AWS CLI that are answered, or that ask nobody. */
const ANSWERED: ReadonlySet<string> = new Set([
  // Of CloudFormation only what functions ask: whether a stack is there, and to delete it.
  ...ANSWERED_SERVICES.filter((service) => service !== 'cloudformation'),
  ...['s3api', 'configure', 'help'],
]);

/** The services that a buildspec calls by the AWS CLI and cannot do without, each once, in order. */
export function servicesIn(buildspec: string): readonly string[] {
  const parsed = parseBuildspec(buildspec);
  if (!parsed.ok) return [];
  const phases = PHASE_NAMES.flatMap((name) => parsed.value.phases[name] ?? []);
  const commands = phases.flatMap((phase) => [...(phase.commands ?? []), ...(phase.finally ?? [])]);
  const lines = commands.flatMap((command) => command.replaceAll(/\\\n\s*/g, '').split('\n'));
  return [...new Set(lines.flatMap(servicesOf))];
}

/** `aws` where a command begins, after what stands before one and what is set for it, with the word behind it. */
const CALL =
  /(?:^|[;&|(`{]|\b(?:then|do|else|if|while|until|eval|exec|time|sudo)\s|!\s)\s*(?:\w+=\S*\s+)*aws\s+([a-z][a-z0-9-]*)\b([^|]*\|\|)?/g;

function servicesOf(line: string): readonly string[] {
  if (/^\s*#/.test(line)) return [];
  return [...line.matchAll(CALL)].flatMap(([, service, tolerated]) =>
    service === undefined || tolerated !== undefined ? [] : [service],
  );
}
