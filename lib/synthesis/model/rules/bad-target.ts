import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { Target } from '../target';
import { bucketName } from './bad-source';
import type { Finding, Rule } from './rule';

const domainName = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

export const badTarget: Rule = {
  id: 'BadTarget',
  sentence:
    'A target has a bucket name that S3 accepts, a domain name without `https://`, and a URL that begins with `https://` or `http://`.',
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      for (const finding of ofTarget(deploy.target)) {
        yield { ...finding, message: `${labelOf(deploy)}: ${finding.message}` };
      }
    }
  },
};

function* ofTarget(target: Target): Iterable<Finding> {
  const at = target;
  if (target.kind === 'website') {
    const domain = target.domain?.name;
    if (domain !== undefined && !domainName.test(domain)) {
      yield {
        at,
        key: ['domain'],
        message: `"${domain}" is no domain name`,
        hint: 'for example www.acme.example, in small letters',
      };
    }
    return;
  }
  if (target.kind !== 'bucket') return;
  if (!bucketName.test(target.bucketName)) {
    yield {
      at,
      key: ['bucket'],
      message: `"${target.bucketName}" is no name of a bucket`,
      hint: 'for example acme-intranet',
    };
  }
  if (target.url !== undefined && !isUrl(target.url)) {
    yield {
      at,
      key: ['url'],
      message: `"${target.url}" is no URL`,
      hint: 'for example https://intranet.acme.example/',
    };
  }
}

function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}
