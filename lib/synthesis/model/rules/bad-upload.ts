import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { Target } from '../target';
import { tryFileExpression } from '../targets/to-file-expression';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-specifying-objects.html */
const invalidationPath = /^\/[^\s*]*\*?$/;

/** @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Distribution.html */
const distributionId = /^E[0-9A-Z]{6,}$/;

export const badUpload: Rule = {
  id: 'BadUpload',
  sentence:
    '`headers` of an S3 target are of globs from the root of the artifact, and values of Cache-Control; `invalidate` are paths that begin with `/` and have `*` at most at their end, of a distribution.',
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      for (const finding of ofTarget(deploy.target)) {
        yield { ...finding, message: `${labelOf(deploy)}: ${finding.message}` };
      }
    }
  },
};

function* ofTarget(target: Target): Iterable<Finding> {
  if (target.kind !== 'website' && target.kind !== 'bucket') return;
  const at = target.care ?? target;
  for (const [index, { files, cacheControl }] of (target.care?.headers ?? []).entries()) {
    if (tryFileExpression(files) === undefined) {
      const message = `"${files}" is no glob of files`;
      yield {
        at,
        key: ['headers', index, 'files'],
        message,
        hint: 'write it from the root of the artifact: assets/**',
      };
    }
    if (!/^[!-{}~][ -{}~]*$/.test(cacheControl)) {
      const message = `"${cacheControl}" is no Cache-Control`;
      yield { at, key: ['headers', index, 'cacheControl'], message, hint: 'for example no-cache' };
    }
  }
  for (const path of target.care?.invalidate ?? []) {
    if (invalidationPath.test(path)) continue;
    const hint = 'for example "/*" or /index.html; * stands only at the end';
    yield { at, key: ['invalidate'], message: `"${path}" is no path to invalidate`, hint };
  }
  if (target.kind === 'bucket') yield* ofDistribution(target.distribution, target);
}

function* ofDistribution(id: string | undefined, target: Extract<Target, { kind: 'bucket' }>): Iterable<Finding> {
  const at = target.care ?? target;
  const invalidates = (target.care?.invalidate ?? []).length > 0;
  if (id === undefined && invalidates) {
    const message = 'it invalidates, and does not say what distribution';
    yield { at, key: ['invalidate'], part: 'key', message, hint: 'write its id, distribution: E1A2B3C4D5E6F7' };
  }
  if (id !== undefined && !distributionId.test(id)) {
    yield {
      at,
      key: ['distribution'],
      message: `"${id}" is no id of a distribution`,
      hint: 'for example E1A2B3C4D5E6F7',
    };
  }
  if (id !== undefined && !invalidates) {
    yield {
      at,
      key: ['distribution'],
      part: 'key',
      message: 'it names a distribution, and invalidates nothing of it',
      hint: 'write invalidate: true',
    };
  }
}
