import type { CodeCommitSource, Source } from '../source';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$/;
const githubRepository = /^[A-Za-z0-9](?:[A-Za-z0-9-]*)\/[A-Za-z0-9._-]{1,100}$/;
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
  if (source.provider === 's3') {
    // A pipeline without a source, which is told as such.
    if (source.bucket === '') return;
    yield* held({ at, key: ['s3', 'bucket'] }, source.bucket, bucketName, 'bucket', 'for example acme-handover');
    if (source.key.startsWith('/'))
      yield {
        at,
        key: ['s3', 'key'],
        message: `"${source.key}" is no key of a zip`,
        hint: 'a key does not begin with /',
      };
    return;
  }
  yield* held({ at, key: ['branch'] }, source.branch, branchName, 'branch', 'for example main');
  const { repository, provider } = source;
  if (provider === 'github') {
    yield* held(
      { at, key: ['github'] },
      repository,
      githubRepository,
      'repository',
      'write owner/name, for example acme/storefront',
    );
  } else {
    const key = source.managed ? ['codecommit', 'managed'] : ['codecommit'];
    yield* held(
      { at, key },
      repository,
      codecommitRepository,
      'repository',
      'letters, digits and _ . -, without .git at the end',
    );
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
