import type { Ec2Document } from '../../definition/deploys/ec2-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';

/** Instances that have a tag, to which CodePipeline itself deploys. */
export interface TaggedInstances {
  readonly kind: 'tagged-instances';
  /** The deploy action's name. */
  readonly name: string;
  /** The tags that are written; exactly one is good. */
  readonly tags: Readonly<Record<string, string>>;
  readonly nodes: 'EC2' | 'SSM_MANAGED_NODE';
  /** What is done on each. */
  readonly what:
    | { readonly kind: 'directory'; readonly directory: string; readonly before?: string; readonly after: string }
    | { readonly kind: 'spec'; readonly file: string };
  /** The name of their role, which is let read what is deployed. @default - it can already */
  readonly role?: string;
  /** How many at a time: `2` or `50%`. @default - one */
  readonly batch?: string;
  /** How many may fail: `2` or `50%`. @default - none */
  readonly errors?: string;
  /** The names of target groups that an instance leaves meanwhile; empty: none. */
  readonly targetGroups: readonly string[];
}

/** What is written under `ec2` of the deploy `name` → the target. Problems: `BadShare`. */
export function toEc2Target(name: string, document: Ec2Document, path: Path, conversion: Conversion): TaggedInstances {
  const { tag, role, nodes = 'instances', targetGroups = [] } = document;
  return conversion.made(
    {
      kind: 'tagged-instances',
      name,
      tags: tag,
      nodes: nodes === 'instances' ? 'EC2' : 'SSM_MANAGED_NODE',
      what: toWhat(document),
      ...(role !== undefined && { role }),
      ...toShare('batch', document, path, conversion),
      ...toShare('errors', document, path, conversion),
      targetGroups: [targetGroups].flat(),
    },
    path,
  );
}

function toWhat(document: Ec2Document): TaggedInstances['what'] {
  if ('spec' in document) return { kind: 'spec', file: document.spec };
  const { directory, before, after } = document;
  return { kind: 'directory', directory, ...(before !== undefined && { before }), after };
}

function toShare(
  key: 'batch' | 'errors',
  document: Ec2Document,
  path: Path,
  conversion: Conversion,
): Pick<TaggedInstances, 'batch' | 'errors'> {
  const share = document[key];
  if (share === undefined) return {};
  const written = String(share);
  const [, number = '', percent] = /^([1-9]\d{0,2})(%?)$/.exec(written) ?? [];
  if (number !== '' && Number(number) <= (percent === '%' ? 100 : MOST_INSTANCES)) return { [key]: written };
  conversion.remark({
    code: 'BadShare',
    path: [...path, key],
    message: `"${written}" is neither a number of instances nor a percentage of them`,
    hint: `1 to ${MOST_INSTANCES}, or 1% to 100%`,
  });
  return {};
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EC2Deploy.html */
const MOST_INSTANCES = 500;
