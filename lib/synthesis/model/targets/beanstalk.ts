import type { BeanstalkDocument, ManagedBeanstalkDocument } from '../../definition/deploys/beanstalk-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { toMinutes } from '../duration';
import type { WebsiteDomain } from './s3';

/** What a deploy to any environment of Elastic Beanstalk says. */
interface BeanstalkRelease {
  /** The deploy action's name. */
  readonly name: string;
  /** The label of the version, which may hold `#{…}`. @default - the version that the pipeline records, else the execution's id */
  readonly label?: string;
  /** How long an update may take until it is green, 5 to 200. */
  readonly timeoutMinutes: number;
}

/** An environment of Elastic Beanstalk that exists already. Outputs: `application`, `environment`, and `url` when given. */
export interface ExistingBeanstalk extends BeanstalkRelease {
  readonly kind: 'beanstalk';
  readonly application: string;
  readonly environment: string;
  /** Where people reach it. @default - the target has no `url` output */
  readonly url?: string;
}

/** An application and its environment that the environment's stack makes. Outputs: `url`, `application`, `environment`. */
export interface ManagedBeanstalk extends BeanstalkRelease {
  readonly kind: 'managed-beanstalk';
  /** The name of a solution stack, or the ARN of a platform. */
  readonly platform: string;
  /** The path that answers 200 when the application is well. */
  readonly health: string;
  /** Environment properties. */
  readonly env: Readonly<Record<string, string>>;
  /** `t3.small`. */
  readonly instance: string;
  /** How many instances run behind a load balancer. @default - one, without a load balancer */
  readonly instances?: { readonly least: number; readonly most: number };
  /** How many availability zones it asks for, 2 or 3. */
  readonly zones: number;
  /** @default - it is reached by HTTP, and only from inside of its network */
  readonly domain?: WebsiteDomain;
  readonly strategy: BeanstalkStrategy;
}

/** How a version takes over. */
export type BeanstalkStrategy =
  | { readonly kind: 'rolling'; readonly percent: number }
  | { readonly kind: 'immutable' }
  | { readonly kind: 'canary'; readonly percent: number; readonly everyMinutes: number };

/** Turning back may take as long again, and CodePipeline gives a build eight hours. */
const timeouts = { least: 5, most: 200, said: '5m to 200m' };

/** @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html#command-options-general-elasticbeanstalktrafficsplitting */
const evaluation = { least: 3, most: 600, said: '3m to 600m' };

/**
 * What is written under `beanstalk` of the deploy `name` → the target; `path` leads to `beanstalk`. Problems: `BadDuration`, and
 * `HalfADomain` for a domain without a certificate, and the reverse.
 */
export function toBeanstalkTarget(
  name: string,
  document: BeanstalkDocument,
  path: Path,
  conversion: Conversion,
): ExistingBeanstalk | ManagedBeanstalk {
  if ('managed' in document) {
    const at = [...path, 'managed'];
    return conversion.made(toManaged(name, document.managed, at, conversion), at);
  }
  const { application, environment, url } = document;
  const release = toRelease(name, document, path, conversion);
  return conversion.made(
    { kind: 'beanstalk', ...release, application, environment, ...(url !== undefined && { url }) },
    path,
  );
}

type ReleaseDocument = Pick<ManagedBeanstalkDocument, 'label' | 'timeout'>;

function toRelease(name: string, { label, timeout = '30m' }: ReleaseDocument, path: Path, conversion: Conversion) {
  const timeoutMinutes = toMinutes(timeout, timeouts, [...path, 'timeout'], conversion);
  return { name, timeoutMinutes, ...(label !== undefined && { label }) };
}

function toManaged(
  name: string,
  document: ManagedBeanstalkDocument,
  path: Path,
  conversion: Conversion,
): ManagedBeanstalk {
  const {
    platform,
    health = '/',
    env = {},
    instance = 't3.small',
    balanced = true,
    instances = {},
    zones = 2,
  } = document;
  const { least = 2, most = 2 * least } = instances;
  const { domain, certificate } = document;
  if ((domain === undefined) !== (certificate === undefined)) remarkHalf(name, domain, path, conversion);
  return {
    kind: 'managed-beanstalk',
    ...toRelease(name, document, path, conversion),
    ...{ platform, health, env, instance, zones },
    ...(balanced && { instances: { least, most } }),
    ...(domain !== undefined && certificate !== undefined && { domain: { name: domain, certificateArn: certificate } }),
    strategy: toStrategy(document, balanced, path, conversion),
  };
}

function remarkHalf(name: string, domain: string | undefined, path: Path, conversion: Conversion): void {
  const [given, missing] = domain === undefined ? ['certificate', 'domain'] : ['domain', 'certificate'];
  conversion.remark({
    code: 'HalfADomain',
    path: [...path, given],
    part: 'key',
    message: `environment "${name}" has a ${given} and no ${missing}`,
    hint: 'both are needed: { domain: shop.acme.example, certificate: arn:aws:acm:… }',
  });
}

function toStrategy(
  { strategy }: ManagedBeanstalkDocument,
  balanced: boolean,
  path: Path,
  conversion: Conversion,
): BeanstalkStrategy {
  // One instance cannot be changed some at a time.
  if (strategy === undefined) return balanced ? { kind: 'rolling', percent: 30 } : { kind: 'immutable' };
  if ('rolling' in strategy) return { kind: 'rolling', percent: strategy.rolling.percent ?? 30 };
  if ('immutable' in strategy) return { kind: 'immutable' };
  const { percent = 10, every = '10m' } = strategy.canary;
  const at = [...path, 'strategy', 'canary', 'every'];
  return { kind: 'canary', percent, everyMinutes: toMinutes(every, evaluation, at, conversion) };
}
