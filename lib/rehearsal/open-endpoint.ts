import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Assembly } from '../assembly/assembly';
import { plainValues } from '../assembly/project';
import type { Plan } from '../plan/plan';
import type { Beanstalk } from './beanstalk/open-beanstalk';
import type { EcrData } from './endpoint/ecr';
import { type Endpoint, startEndpoint } from './endpoint/start-endpoint';
import type { Execution } from './execution';
import type { StartExecution } from './execution-start';
import type { Ledger } from './ledger';
import type { Notices } from './notices/create-notices';
import type { Parameters } from './parameters';
import type { AwsEndpoint } from './remote/aws-endpoint';
import type { AskRollback } from './rollback/rollback-desk';
import { tryDescribeCommit } from './sources/describe-commit';
import { tryFindMerge } from './sources/find-merge';
import { tryListDifferences } from './sources/list-differences';
import type { StackService } from './stacks/stack-service';
import type { Home } from './store/home';
import { toStoreFailure } from './store/store-failure';
import type { Functions } from './versions/open-functions';

/** What the endpoint of one rehearsal answers from. */
export interface EndpointParts {
  readonly plan: Plan;
  readonly assembly: Assembly;
  readonly home: Home;
  readonly ledger: Ledger;
  readonly secrets: ReadonlyMap<string, string>;
  /** Told the name of each secret that is asked for and was not given. */
  readonly missingSecret: (name: string) => void;
  /** The bare repositories that sources have prepared, by the sources' references. */
  readonly repositories: ReadonlyMap<string, string>;
  /** The `CodePipeline.job` that functions were called with, by the jobs' ids. */
  readonly jobs: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly parameters: Parameters;
  /** Starts an execution of the pipeline. @default - nothing here can */
  readonly startExecution?: StartExecution;
  /** What stands for Elastic Beanstalk. @default - no environment is deployed to */
  readonly beanstalk?: Beanstalk | undefined;
  /** The stacks of the pipeline's account and region. @default - nothing is asked of them */
  readonly stacks?: StackService;
  /** Asks for a stage's return to an earlier execution. @default - nothing here can */
  readonly askRollback?: AskRollback;
  /** The executions under the pipeline's current structure, the latest first. @default - none */
  readonly history?: () => readonly Execution[];
  /** The registry for the images that builds make. @default - no build makes any */
  readonly registry?: EcrData['registry'] | undefined;
  /** Takes what is published and posted. */
  readonly notices: Pick<Notices, 'publish' | 'takeSlack'>;
  /** The functions of the rehearsal, once they are open. */
  readonly functions: () => Pick<Functions, 'invoke' | 'versions'>;
  /** Who is asked what nothing here answers. @default - nobody */
  readonly awsEndpoint?: AwsEndpoint;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
}

/** Starts the endpoint of a rehearsal. */
export function openEndpoint(parts: EndpointParts): Promise<Endpoint> {
  const { plan, assembly, home, ledger, jobs, notices } = parts;
  const { name, account, region } = plan.pipeline;
  const topics = new Set(assembly.topics.map(({ arn }) => arn));
  return startEndpoint({
    account,
    region,
    random: parts.random,
    packagesFolder: home.packages,
    uuid: parts.newId,
    secrets: parts.secrets,
    missingSecret: parts.missingSecret,
    parameters: parts.parameters,
    ...(parts.startExecution && { startExecution: parts.startExecution }),
    beanstalk: parts.beanstalk,
    ...(parts.stacks && { stacks: parts.stacks }),
    ...(parts.registry && { registry: parts.registry }),
    ...(parts.awsEndpoint && { awsEndpoint: parts.awsEndpoint }),
    lambda: {
      functions: assembly.functions,
      versions: () => parts.functions().versions,
      invoke: (called, event) => parts.functions().invoke(called, event, new AbortController().signal),
    },
    hasPipeline: (pipeline) => pipeline === name,
    execution: (pipeline, id) => (pipeline === name ? ledger.find(id) : undefined),
    ...(parts.askRollback && { askRollback: parts.askRollback }),
    ...(parts.history && { history: parts.history }),
    actions: () => ledger.actions(),
    job: (id) => jobs.get(id),
    hasTopic: (arn) => topics.has(arn),
    publish: notices.publish,
    takeSlack: notices.takeSlack,
    serving: assembly.serving,
    commit: (repository, id) => askGit(parts, repository, (path) => tryDescribeCommit(path, id)),
    differences: (repository, commits) => askGit(parts, repository, (path) => tryListDifferences(path, commits)),
    merge: (repository, commits) => askGit(parts, repository, (path) => tryFindMerge(path, commits)),
    bucketFolder: async (bucket) =>
      existsSync(home.bucket(bucket)) || isKnownBucket(bucket, assembly) ? makeBucket(home, bucket) : undefined,
  });
}

/** One that the assembly makes, or one that is there already, of which a project is told. */
function isKnownBucket(bucket: string, { buckets, projects }: Assembly): boolean {
  const told = projects.some((project) => Object.values(plainValues(project)).includes(bucket));
  return told || isBootstrapped(bucket) || buckets.some(({ name }) => name === bucket);
}

/** The bucket for assets that `cdk bootstrap` makes. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
function isBootstrapped(bucket: string): boolean {
  return /^cdk-[a-z0-9]{1,10}-assets-\d{12}-[a-z0-9-]+$/.test(bucket);
}

/** The folder that stands for a bucket, made if need be. @throws StoreFailure when the home refuses */
export async function makeBucket(home: Home, bucket: string): Promise<string> {
  const folder = home.bucket(bucket);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw toStoreFailure(error, folder) ?? error;
  }
  return folder;
}

/** Asks the repository that stands for one of CodeCommit's; what it does not know is no commit. */
async function askGit<T>(
  { plan, repositories }: EndpointParts,
  repository: string,
  ask: (path: string) => Promise<T | undefined>,
): Promise<T | 'no-repository' | 'no-commit'> {
  const planned = plan.stages
    .flatMap(({ groups }) => groups.flat())
    .find(({ action }) => action.provider === 'CodeCommit' && action.configuration['RepositoryName'] === repository);
  const path = planned && repositories.get(planned.reference);
  return path === undefined ? 'no-repository' : ((await ask(path)) ?? 'no-commit');
}
