import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assembly } from '../assembly/assembly';
import type { AlarmState } from '../aws/events/alarm-event';
import { bucketOf } from '../plan/bucket-of';
import type { Plan } from '../plan/plan';
import type { World } from './action-run';
import { openAlarmStates } from './alarms/alarm-states';
import type { Pace } from './balancer/pace';
import { openBeanstalk } from './beanstalk/open-beanstalk';
import { tryOpenContainers } from './containers/open-plan-containers';
import { openServing } from './ecs/open-serving';
import type { Execution } from './execution';
import type { StartExecution } from './execution-start';
import { layOutRuntimeModules } from './functions/runtime-modules';
import type { Ledger } from './ledger';
import type { News, NewsOf } from './news';
import { createNotices, type Notices } from './notices/create-notices';
import { maskSecrets } from './notices/mask-secrets';
import { makeBucket, openEndpoint } from './open-endpoint';
import { openParameters, type Parameters } from './parameters';
import type { AwsEndpoint } from './remote/aws-endpoint';
import type { AskRollback } from './rollback/rollback-desk';
import { trySecretValue } from './secret-value';
import { type OpenSite, openSites } from './site/open-sites';
import { toGitConfig } from './sources/git-config';
import { openStacks } from './stacks/open-stacks';
import type { Home } from './store/home';
import { openFunctions } from './versions/open-functions';

/** A world, what it makes of events, and the way to take it down. */
export interface OpenWorld extends World {
  /** Gives an AWS-shaped event to the targets of the rules that it matches, in the background. */
  readonly deliver: Notices['deliver'];
  /** Gives the functions that the schedules of the pipeline's own stack call what they are called with, once. */
  readonly letTimePass: () => void;
  /** Resolves when every target was called to its end; tells what nothing here could answer. */
  settle(): Promise<void>;
  /** Stops everything that listens or runs. */
  close(): Promise<void>;
}

/** What a world is made of. */
export interface WorldOptions {
  readonly plan: Plan;
  readonly assembly: Assembly;
  readonly home: Home;
  readonly ledger: Ledger;
  /** Takes what happens outside of actions: notifications, warnings, sites. */
  readonly tell: (news: News) => void;
  /** Takes what a function printed that an event called. */
  readonly logFunction: (name: string, lines: readonly string[]) => void;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array;
  /** The values of secrets, by name or ARN. */
  readonly secrets: ReadonlyMap<string, string>;
  /** The person's environment. */
  readonly machine: World['machine'];
  /** The folder for what is thrown away at the end. */
  readonly temporary: string;
  /**
   * A `node_modules` in which functions find the AWS SDK when their code does not bring it, as Lambda has it in its own.
   * @default none
   */
  readonly nodeModules?: string;
  readonly ask: World['ask'];
  readonly yes: boolean;
  /**
   * The parameters of Systems Manager.
   * @default those that the person gave, that the home keeps and that the templates make
   */
  readonly parameters?: Parameters;
  /** What a person gave by name for what no template says. @default - nothing */
  readonly imports?: Readonly<Record<string, string>>;
  /** What answers for AWS: stacks are deployed there, and calls handed on that nothing here answers. @default - nothing */
  readonly awsEndpoint?: AwsEndpoint;
  /** How fast services are swapped. @default - the pace of a rehearsal */
  readonly pace?: Pace;
  /** Starts a further execution of the pipeline. @default - nothing can */
  readonly startExecution?: StartExecution;
  /** Asks for a stage's return to an earlier execution. @default - nothing can */
  readonly askRollback?: AskRollback;
  /** The executions under the pipeline's current structure, the latest first. @default - none */
  readonly history?: () => readonly Execution[];
  /** The states of alarms that a person has given, by name. @default - none */
  readonly alarms?: ReadonlyMap<string, AlarmState>;
  /** What functions are called with while something is deployed to them, by their names. @default - a request for `/`, or nothing */
  readonly functionEvents?: ReadonlyMap<string, unknown>;
}

/** Sets up what stands for AWS on loopback and in the home. */
export async function openWorld(options: WorldOptions): Promise<OpenWorld> {
  const { assembly, home, ledger, newId, secrets } = options;
  const repositories = new Map<string, string>();
  const jobs = new Map<string, Readonly<Record<string, unknown>>>();
  const builds = new Map<string, number>();
  const closing = new AbortController();
  const ends: (() => Promise<void>)[] = [];
  const mask = maskSecrets(secrets.values());
  const sites = await openSites({
    assembly,
    bucketFolder: (bucket) => makeBucket(home, bucket),
    print: (line) => options.logFunction('cloudfront-functions', [line]),
    uuid: newId,
  });
  const directory = await mkdtemp(join(options.temporary, 'conveyor-world-'));
  const containers = await tryOpenContainers({ ...options, tools: join(directory, 'tools') });
  const toLoopback = (text: string) => {
    const served = beanstalk.toLoopback(functions.toLoopback(sites.toLoopback(serving?.toLoopback(text) ?? text)));
    return containers?.toLoopback(served) ?? served;
  };
  const office: Pick<Notices, 'publish' | 'takeSlack'> = {
    publish: (message) => notices.publish(message),
    takeSlack: (message) => notices.takeSlack(message),
  };
  const warned = new Set<string>();
  const warn = (text: string) => {
    if (!warned.has(text)) options.tell({ type: 'warning', text });
    warned.add(text);
  };
  const missingSecret = (name: string) => warn(`the secret ${name} was asked for: give it with --secret ${name}=VALUE`);
  // A person gives a parameter as they give a secret.
  const parameters = options.parameters ?? openParameters(home.parameters, secrets, assembly.parameters);
  const parameter = (name: string) => parameters.find(name)?.value;
  const secretValue: World['secretValue'] = (kind, reference) =>
    (kind === 'PARAMETER_STORE' ? parameter(reference) : undefined) ?? trySecretValue(secrets, reference);
  const { imports = {} } = options;
  const stacks: World['stacks'] = (place) => openStacks({ ...options, folder: home.stacks, imports, parameter }, place);
  const beanstalk = await openBeanstalk({
    assembly,
    folder: home.beanstalk,
    bucketFolder: (bucket) => makeBucket(home, bucket),
    environment: () => ({ ...essentials(options.machine), ...awsEnvironment() }),
    log: (environment, line) => options.logFunction(environment, [line]),
    toLoopback: (text) => toLoopback(text),
    secretValue,
    clock: options.clock,
  });
  const endpoint = await openEndpoint({
    ...options,
    beanstalk,
    stacks: stacks(options.plan.pipeline),
    parameters,
    missingSecret,
    repositories,
    jobs,
    registry: containers?.registry,
    notices: office,
    functions: () => functions,
  });
  const awsEnvironment = () => endpoint.environment();
  const path = options.machine['PATH'] ?? '';
  const { nodeModules: installed = '', ...rest } = options;
  const nodeModules = await layOutRuntimeModules(installed, join(directory, 'node_modules'));
  const found = nodeModules === undefined ? {} : { nodeModules };
  const hostOptions = { ...rest, ...found, directory, path, toLoopback, awsEnvironment, uuid: newId, warn };
  const functions = await openFunctions({ ...hostOptions, folder: home.functions });
  const notices = createNotices({
    ...options,
    mask,
    obstacle: (fn) => options.plan.uncallable?.find(({ logicalId }) => logicalId === fn.logicalId)?.why,
    invoke: functions.invoke,
    log: options.logFunction,
    signal: closing.signal,
    uuid: newId,
  });
  const serving = await openServing({ ...hostOptions, home: home.path, containers, secretValue });
  return {
    home: home.path,
    clock: options.clock,
    newId,
    ask: options.ask,
    yes: options.yes,
    machine: options.machine,
    mask,
    sites: toSiteNews(sites.list, options.plan, assembly),
    toLoopback,
    beanstalk,
    ...(serving && { serving }),
    hookStatus: (id) => endpoint.hookStatus(id),
    imageDigest: async (image) => containers?.digest(image),
    ...(containers && { containerTools: containers.tools }),
    awsEnvironment,
    bucketFolder: (bucket) => makeBucket(home, bucket),
    repository: (reference) => repositories.get(reference),
    keepRepository: (reference, repository) => void repositories.set(reference, repository),
    gitConfig: () => toGitConfig(options.plan, repositories),
    revision: (artifact) => ledger.execution().revisions.find((revision) => revision.artifact === artifact)?.id,
    nextBuildNumber: (project) => countUp(builds, project),
    secretValue,
    stacks,
    invoke: functions.invoke,
    versions: functions.versions,
    functionEvent: functions.functionEvent,
    alarms: openAlarmStates({
      ...options,
      ...options.plan.pipeline,
      given: options.alarms ?? new Map(),
      deliver: notices.deliver,
    }),
    publish: (topicArn, message) => notices.publish({ topicArn, ...message }),
    keepJob: (id, job) => void jobs.set(id, job),
    jobResult: (jobId) => endpoint.jobResult(jobId),
    atEnd: (stop) => void ends.push(stop),
    deliver: notices.deliver,
    letTimePass: () => notices.letTimePass(options.plan.pipeline),
    settle: async () => {
      await notices.settled();
      for (const { service, operation } of endpoint.unanswered())
        options.tell({ type: 'warning', text: `the rehearsal does not answer the call ${service}:${operation}` });
    },
    close: async () => {
      closing.abort();
      await Promise.all([...ends.map((end) => end()), serving?.close()]);
      await Promise.all([beanstalk.close(), endpoint.close(), sites.close(), containers?.close(), functions.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What of the person's environment a process cannot do without. */
function essentials(machine: World['machine']): Readonly<Record<string, string>> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'JAVA_HOME'].map((name) => [name, machine[name]] as const);
  return { LANG: 'en_US.UTF-8', ...Object.fromEntries(names.filter(([, value]) => value !== undefined)) };
}

/** An assembly may have the sites of other pipelines, too: those to which no action of this one deploys are not told. */
function toSiteNews(sites: readonly OpenSite[], plan: Plan, assembly: Assembly): readonly NewsOf<'site'>[] {
  const actions = plan.stages.flatMap(({ groups }) => groups.flat());
  return sites.flatMap((site) => {
    const deploy = actions.find(({ action }) => bucketOf(action, assembly) === site.bucket);
    return deploy ? [{ type: 'site', stage: deploy.action.stage, action: deploy.action.name, ...site }] : [];
  });
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}
