import type { Assembly } from '../assembly/assembly';
import { plainValues, type SynthesizedProject } from '../assembly/project';

/** The platforms whose versions are more than processes of this machine. */
const ELSEWHERE = /docker|windows|iis|php|tomcat|ecs\b/i;

/** The environment of Elastic Beanstalk to which something deploys. */
interface Destination {
  readonly application: string | undefined;
  readonly environment: string | undefined;
}

/** What keeps an environment's versions from running here: its platform is no shell's to start. */
export function tryPlatformObstacle(
  { application, environment }: Destination,
  { beanstalkEnvironments }: Pick<Assembly, 'beanstalkEnvironments'>,
): string | undefined {
  const found = beanstalkEnvironments.find((one) => one.application === application && one.name === environment);
  if (typeof found?.platform !== 'string' || !ELSEWHERE.test(found.platform)) return undefined;
  return `the environment "${found.name}" runs "${found.platform}", and nothing here does`;
}

/** The destination that a project of ours is told. */
export function destinationOf(project: SynthesizedProject): Destination {
  const { APPLICATION: application, ENVIRONMENT: environment } = plainValues(project);
  return { application, environment };
}
