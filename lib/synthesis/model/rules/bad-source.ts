import type { CodeCommitSource, GitSource, S3Source, Source } from '../source';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$/;
const connected = {
  github: {
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9-]*)\/[A-Za-z0-9._-]{1,100}$/,
    hint: 'write owner/name, for example acme/storefront',
  },
  gitlab: {
    pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*){1,20}$/,
    hint: 'write group/name, or group/subgroup/name, for example acme/shop/storefront',
  },
  bitbucket: {
    pattern: /^[A-Za-z0-9_-]+\/[A-Za-z0-9._-]{1,100}$/,
    hint: 'write workspace/name, for example acme/storefront',
  },
} as const;
/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const ecrRepository = /^(?=.{2,256}$)[a-z0-9]+([._-]+[a-z0-9]+)*(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*$/;
const ecrHint = 'small letters, digits and / . _ -, for example base/node';
/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const imageTag = /^\w[\w.-]{0,127}$/;
/** @see https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateRepository.html */
const codecommitRepository = /^(?!.*\.git$)[A-Za-z0-9_.-]{1,100}$/;
/** @see https://git-scm.com/docs/git-check-ref-format */
const branchName = /^(?![/.-])(?!.*(\.\.|\/\/|@\{|\/\.))[^\s~^:?*[\\\p{Cc}]{1,255}(?<![/.]|\.lock)$/u;

export const badSource: Rule = {
  id: 'BadSource',
  sentence:
    'A repository, a branch and a bucket have names that GitHub, CodeCommit, git and S3 accept; a managed repository is made once.',
  *check({ pipelines }) {
    const made = new Set<string>();
    for (const source of pipelines.flatMap(({ sources }) => sources)) {
      yield* ofSource(source);
      if (source.provider !== 'codecommit' || !source.managed) continue;
      if (made.has(source.repository)) yield madeTwice(source);
      made.add(source.repository);
    }
  },
};

function madeTwice(source: CodeCommitSource): Finding {
  return {
    at: source,
    key: ['codecommit', 'managed'],
    message: `repository "${source.repository}" is made twice`,
    hint: `let one source make it, and write codecommit: ${source.repository} at the other`,
  };
}

function* ofSource(source: Source): Iterable<Finding> {
  const at = source;
  switch (source.provider) {
    case 's3':
      yield* ofBucket(source);
      return;
    case 'ecr':
      yield* held({ at, key: ['ecr', 'repository'] }, source.repository, ecrRepository, 'repository of ECR', ecrHint);
      yield* held({ at, key: ['ecr', 'tag'] }, source.tag, imageTag, 'tag', 'letters, digits and _ . -');
      return;
    default:
      yield* held({ at, key: ['branch'] }, source.branch, branchName, 'branch', 'for example main');
      yield* ofRepository(source);
  }
}

function* ofBucket(source: S3Source): Iterable<Finding> {
  // A pipeline without a source, which is told as such.
  if (source.bucket === '') return;
  const at = source;
  yield* held({ at, key: ['s3', 'bucket'] }, source.bucket, bucketName, 'bucket', 'for example acme-handover');
  if (source.object.kind === 'folder' && source.object.prefix === '')
    yield { at, key: ['s3', 'prefix'], message: 'the prefix is empty', hint: 'for example catalogue' };
  if (source.object.kind === 'zip' && source.object.key.startsWith('/'))
    yield {
      at,
      key: ['s3', 'key'],
      message: `"${source.object.key}" is no key of a zip`,
      hint: 'a key does not begin with /',
    };
}

function* ofRepository(source: GitSource): Iterable<Finding> {
  const { provider, repository } = source;
  if (provider === 'codecommit') {
    const key = source.managed ? ['codecommit', 'managed'] : ['codecommit'];
    const hint = 'letters, digits and _ . -, without .git at the end';
    yield* held({ at: source, key }, repository, codecommitRepository, 'repository', hint);
  } else {
    const { pattern, hint } = connected[provider];
    yield* held({ at: source, key: [provider] }, repository, pattern, 'repository', hint);
  }
}

function* held(
  place: Pick<Finding, 'at' | 'key'>,
  name: string,
  pattern: RegExp,
  what: string,
  hint: string,
): Iterable<Finding> {
  if (!pattern.test(name)) yield { ...place, message: `"${name}" is no name of a ${what}`, hint };
}
