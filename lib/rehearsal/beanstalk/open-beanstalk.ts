import { join } from 'node:path';
import type { Assembly } from '../../assembly/assembly';
import { tryKeyPath } from '../endpoint/bucket-object';
import { replaceUrls } from '../site/replace-urls';
import { toFileName } from '../store/file-name';
import { createEnvironment, type Environment } from './environment';
import { type Front, openFront } from './front';
import { runApplication, type Started } from './run-application';
import { type KnownEnvironment, toKnownEnvironments } from './to-known-environments';
import { type SecretValue, toToldValues } from './told-values';
import { openVersions, type Versions } from './versions';

/** What stands for Elastic Beanstalk while a rehearsal lasts. */
export interface Beanstalk {
  /** Each environment, and where on loopback it is reached: `http://127.0.0.1:PORT`. */
  readonly environments: readonly (Environment & { readonly url: string; readonly platform: string })[];
  readonly versions: Versions;
  /** URLs of environments → what answers on loopback. */
  toLoopback(text: string): string;
  /** Ends all that runs. */
  close(): Promise<void>;
}

/** What it is opened with. */
export interface BeanstalkOptions {
  readonly assembly: Pick<Assembly, 'beanstalkEnvironments' | 'projects' | 'pipelines'>;
  /** The absolute path of the folder that keeps versions and environments. */
  readonly folder: string;
  /** The absolute path of the folder that stands for a bucket. */
  readonly bucketFolder: (bucket: string) => Promise<string>;
  /** Environment for processes: what of the machine's they cannot do without, and where AWS is. */
  readonly environment: () => Readonly<Record<string, string>>;
  /** Takes what the processes of an environment print. */
  readonly log: (environment: string, line: string) => void;
  /** URLs of the template → what answers on loopback. */
  readonly toLoopback: (text: string) => string;
  /** Fetches what an environment is told by an ARN. @default - nobody gave anything */
  readonly secretValue?: SecretValue;
  readonly clock: () => Date;
  /** How long a version may take until it is well. @default 60000 */
  readonly healthMilliseconds?: number;
}

/** Opens a front for each environment that somebody deploys to. */
export async function openBeanstalk(options: BeanstalkOptions): Promise<Beanstalk> {
  const versions = openVersions(join(options.folder, 'versions'));
  const opened: { readonly environment: Environment; readonly front: Front; readonly known: KnownEnvironment }[] = [];
  for (const known of toKnownEnvironments(options.assembly)) {
    // A front is asked before its environment is made, and answers for it afterwards.
    const ready = () => opened.find((one) => one.known === known)?.environment.revive() ?? Promise.resolve();
    const front = await openFront({ ready });
    opened.push({ known, front, environment: toEnvironment(known, front, versions, options) });
  }
  const urls = new Map(opened.flatMap(({ known, front }) => known.urls.map((url) => [url, front.url] as const)));
  return {
    environments: opened.map(({ environment, front, known }) => ({
      ...environment,
      url: front.url,
      platform: known.platform ?? '',
    })),
    versions,
    toLoopback: (text) => replaceUrls(text, urls),
    close: async () => {
      await Promise.all(opened.map(({ front }) => front.close()));
      await Promise.all(opened.map(({ environment }) => environment.close()));
    },
  };
}

function toEnvironment(
  known: KnownEnvironment,
  front: Front,
  versions: Versions,
  options: BeanstalkOptions,
): Environment {
  const { application, name, policy } = known;
  return createEnvironment({
    application,
    name,
    folder: join(options.folder, 'environments', toFileName(application), toFileName(name)),
    front,
    turnsBack: policy === 'Immutable' || policy === 'TrafficSplitting',
    run: (label, folder, signal) => run(known, label, { folder, signal, versions, options }),
    clock: options.clock,
  });
}

interface Place {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly versions: Versions;
  readonly options: BeanstalkOptions;
}

async function run(
  known: KnownEnvironment,
  label: string,
  { folder, signal, versions, options }: Place,
): Promise<Started> {
  const version = versions.of(known.application).find((one) => one.label === label);
  if (version === undefined) return { ok: false, reason: `there is no version ${label} of ${known.application}` };
  const archive = tryKeyPath(await options.bucketFolder(version.bucket), version.key);
  if (archive === undefined) return { ok: false, reason: `s3://${version.bucket}/${version.key} is no object` };
  const told = toToldValues(known.secrets, options.secretValue ?? (() => undefined));
  if (!told.ok) return told;
  const properties = Object.entries(known.properties).map(
    ([name, value]) => [name, options.toLoopback(value)] as const,
  );
  return runApplication({
    archive,
    folder,
    platform: known.platform,
    environment: { ...options.environment(), ...told.values, ...Object.fromEntries(properties) },
    health: {
      path: known.healthPath,
      isWell: toMatcher(known.healthCodes),
      limitMilliseconds: options.healthMilliseconds ?? 60_000,
    },
    log: (line) => options.log(known.name, line),
    signal,
  });
}

/** `200-399,404` → whether a status is one of them. */
function toMatcher(codes: string): (status: number) => boolean {
  const ranges = codes.split(',').map((part) => part.trim().split('-').map(Number));
  return (status) => ranges.some(([from = 0, to = from]) => status >= from && status <= to);
}
