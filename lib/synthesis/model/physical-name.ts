import { createHash } from 'node:crypto';
import type { Home } from './home';

/** Ten of sixteen characters: two names of one account meet by chance once in a million millions. */
const hashLength = 10;

/**
 * A name that stacks of other accounts and regions can say before what it names is there: of what it is for, the same each
 * time and of nothing else. `conveyor-storefront-release-3f1c2b7a90`.
 *
 * @param parts what it is for; the last ones are cut when all are too long
 */
export function toPhysicalName(home: Home, parts: readonly string[], longest: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([home.account, home.region, ...parts]))
    .digest('hex')
    .slice(0, hashLength);
  const readable = ['conveyor', ...parts].join('-').replace(/[^A-Za-z0-9]+/g, '-');
  return `${readable.slice(0, longest - hashLength - 1).replace(/-$/, '')}-${hash}`;
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const longestRole = 64;
/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const longestBucket = 63;

/** The name of the role by which a pipeline works, where other accounts and regions must know it. */
export function pipelineRoleName(home: Home, pipeline: string): string {
  return toPhysicalName(home, [pipeline], longestRole);
}

/** The name of the role that a deploy of a pipeline takes in an environment of another account or region. */
export function deployRoleName(home: Home, pipeline: string, environment: string, action: string): string {
  return toPhysicalName(home, [pipeline, environment, action], longestRole);
}

/** The name of the bucket for the artifacts of a pipeline in a region. */
export function artifactBucketName(home: Home, pipeline: string, region: string): string {
  return toPhysicalName(home, [pipeline, 'artifacts', region], longestBucket).toLowerCase();
}

/** The alias of the key of that bucket, which is of the home account. */
export function artifactKeyAlias(pipeline: string): string {
  return `alias/conveyor/${pipeline.replace(/[^A-Za-z0-9/_-]/g, '-')}`;
}

/** The name of a bucket that an environment of another account or region makes. */
export function targetBucketName(place: Home, parts: readonly string[]): string {
  return toPhysicalName(place, parts, longestBucket).toLowerCase();
}
