import type { Assembly } from '../../assembly/assembly';
import { type SynthesizedBeanstalkEnvironment, settingOf } from '../../assembly/beanstalk-environment';
import { plainValues } from '../../assembly/project';

/** An environment that somebody deploys to, made by the assembly or there already. */
export interface KnownEnvironment {
  readonly application: string;
  readonly name: string;
  /** Where people reach it, as texts name it: `http://….elb.amazonaws.com`. */
  readonly urls: readonly string[];
  /** The solution stack's name or the platform's ARN. @default - nobody says */
  readonly platform?: string;
  /** The environment's properties. */
  readonly properties: Readonly<Record<string, string>>;
  /** Where what is fetched into further ones is kept: ARNs, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly healthPath: string;
  /** `200`, `200-399`, `200,301`. */
  readonly healthCodes: string;
  /** `AllAtOnce`, `Rolling`, `RollingWithAdditionalBatch`, `Immutable` or `TrafficSplitting`. */
  readonly policy: string;
}

/** The environments that the assembly makes, and those that a project or an action of it deploys to. */
export function toKnownEnvironments(
  assembly: Pick<Assembly, 'beanstalkEnvironments' | 'projects' | 'pipelines'>,
): readonly KnownEnvironment[] {
  const named = [...namedByProjects(assembly), ...namedByActions(assembly)];
  const made = assembly.beanstalkEnvironments.map((environment) => toKnown(environment));
  const all = new Map<string, KnownEnvironment>();
  for (const one of [...made, ...named]) {
    const key = JSON.stringify([one.application, one.name]);
    const known = all.get(key);
    all.set(key, known === undefined ? one : { ...known, urls: [...known.urls, ...one.urls] });
  }
  return [...all.values()];
}

function toKnown(environment: SynthesizedBeanstalkEnvironment): KnownEnvironment {
  const { name, application, hosts, platform, settings } = environment;
  const option = (namespace: string, option: string) =>
    settingOf(environment, `aws:elasticbeanstalk:${namespace}`, option);
  return {
    ...empty,
    application: typeof application === 'string' ? application : '',
    name,
    urls: hosts.filter((host) => host !== '').flatMap((host) => [`https://${host}`, `http://${host}`]),
    ...(typeof platform === 'string' && { platform }),
    properties: toMap(settings, 'aws:elasticbeanstalk:application:environment'),
    secrets: toMap(settings, 'aws:elasticbeanstalk:application:environmentsecrets'),
    healthPath: toPath(
      option('environment:process:default', 'HealthCheckPath') ?? option('application', 'Application Healthcheck URL'),
    ),
    healthCodes: option('environment:process:default', 'MatcherHTTPCode') ?? empty.healthCodes,
    policy: option('command', 'DeploymentPolicy') ?? empty.policy,
  };
}

const empty = { urls: [], properties: {}, secrets: {}, healthPath: '/', healthCodes: '200', policy: 'AllAtOnce' };

function toMap(
  settings: SynthesizedBeanstalkEnvironment['settings'],
  namespace: string,
): Readonly<Record<string, string>> {
  const own = settings.filter((setting) => setting.namespace === namespace);
  return Object.fromEntries(own.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** `/health` of `HTTP:80/health`, too. */
function toPath(written = '/'): string {
  return /^[A-Z]+:\d+(\/.*)?$/.exec(written)?.[1] ?? (written.startsWith('/') ? written : '/');
}

/** A project of ours is told APPLICATION, ENVIRONMENT and URL. */
function namedByProjects({ projects }: Pick<Assembly, 'projects'>): readonly KnownEnvironment[] {
  return projects.flatMap((project) => {
    const { APPLICATION: application, ENVIRONMENT: name, URL: url = '' } = plainValues(project);
    if (application === undefined || name === undefined) return [];
    return [{ ...empty, application, name, urls: url === '' ? [] : [url.replace(/\/$/, '')] }];
  });
}

function namedByActions({ pipelines }: Pick<Assembly, 'pipelines'>): readonly KnownEnvironment[] {
  const actions = pipelines.flatMap(({ stages }) => stages.flatMap((stage) => stage.actions));
  return actions.flatMap(({ provider, configuration }) => {
    const { ApplicationName: application, EnvironmentName: name } = configuration;
    if (provider !== 'ElasticBeanstalk' || typeof application !== 'string' || typeof name !== 'string') return [];
    return [{ ...empty, application, name }];
  });
}
