import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Assembly } from '../assembly/assembly';
import type { Plan } from '../plan/plan';
import type { World } from './action-run';
import type { Commit } from './endpoint/codecommit';
import { type Endpoint, startEndpoint } from './endpoint/start-endpoint';
import type { Ledger } from './ledger';
import type { News } from './news';
import { toNotifications } from './notifications';
import { trySecretValue } from './secret-value';
import { tryDescribeCommit } from './sources/describe-commit';
import { toGitConfig } from './sources/git-config';
import type { Home } from './store/home';

/** A world and the way to take it down. */
export interface OpenWorld extends World {
  /** Stops everything that listens. */
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
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array;
  /** The values of secrets, by name or ARN. */
  readonly secrets: ReadonlyMap<string, string>;
  /** The person's environment. */
  readonly machine: World['machine'];
  readonly ask: World['ask'];
  readonly yes: boolean;
}

/** Sets up what stands for AWS on loopback and in the home. */
export async function openWorld(options: WorldOptions): Promise<OpenWorld> {
  const repositories = new Map<string, string>();
  const jobs = new Map<string, Readonly<Record<string, unknown>>>();
  const builds = new Map<string, number>();
  const endpoint = await openEndpoint(options, repositories, jobs);
  return {
    home: options.home.path,
    clock: options.clock,
    newId: options.newId,
    ask: options.ask,
    yes: options.yes,
    machine: options.machine,
    bucketFolder: (bucket) => makeBucket(options.home, bucket),
    repository: (reference) => repositories.get(reference),
    keepRepository: (reference, path) => {
      repositories.set(reference, path);
    },
    gitConfig: () => toGitConfig(options.plan, repositories),
    revision: (artifact) => options.ledger.execution().revisions.find((revision) => revision.artifact === artifact)?.id,
    nextBuildNumber: (project) => countUp(builds, project),
    secretValue: (_kind, reference) => trySecretValue(options.secrets, reference),
    awsEnvironment: () => endpoint.environment(),
    toLoopback: (text) => text,
    invoke: async () => ({ ok: false, payload: { errorMessage: 'not yet' }, logs: [] }),
    publish: (topicArn, message) => publish(options, topicArn, message),
    keepJob: (id, job) => {
      jobs.set(id, job);
    },
    jobResult: (jobId) => endpoint.jobResult(jobId),
    close: () => endpoint.close(),
  };
}

function openEndpoint(
  options: WorldOptions,
  repositories: ReadonlyMap<string, string>,
  jobs: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<Endpoint> {
  const { plan, assembly, home, ledger } = options;
  const { name, account, region } = plan.pipeline;
  const topics = new Set(assembly.topics.map(({ arn }) => arn));
  return startEndpoint({
    account,
    region,
    random: options.random,
    uuid: options.newId,
    secrets: options.secrets,
    // A person gives a parameter as they give a secret.
    parameters: options.secrets,
    hasPipeline: (pipeline) => pipeline === name,
    execution: (pipeline, id) => {
      const view = ledger.execution();
      return pipeline === view.pipeline && id === view.id ? view : undefined;
    },
    actions: () => ledger.actions(),
    job: (id) => jobs.get(id),
    hasTopic: (arn) => topics.has(arn),
    publish: ({ topicArn, ...message }) => publish(options, topicArn, message),
    takeSlack: ({ text }) => options.tell({ type: 'notification', channel: 'slack', text }),
    commit: (repository, id) => describeCommit(plan, repositories, repository, id),
    bucketFolder: async (bucket) =>
      existsSync(home.bucket(bucket)) || assembly.buckets.some(({ name }) => name === bucket)
        ? makeBucket(home, bucket)
        : undefined,
  });
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

async function makeBucket(home: Home, bucket: string): Promise<string> {
  const folder = home.bucket(bucket);
  await mkdir(folder, { recursive: true });
  return folder;
}

function publish(
  { assembly, tell }: WorldOptions,
  topicArn: string,
  message: { readonly subject?: string; readonly body: string },
): void {
  for (const news of toNotifications(assembly.topics, topicArn, message)) tell(news);
}

async function describeCommit(
  plan: Plan,
  repositories: ReadonlyMap<string, string>,
  repository: string,
  id: string,
): Promise<Commit | 'no-repository' | 'no-commit'> {
  const planned = plan.stages
    .flatMap(({ groups }) => groups.flat())
    .find(({ action }) => action.provider === 'CodeCommit' && action.configuration['RepositoryName'] === repository);
  const path = planned && repositories.get(planned.reference);
  return path === undefined ? 'no-repository' : ((await tryDescribeCommit(path, id)) ?? 'no-commit');
}
