import type { CdkDocument } from '../../definition/deploys/cdk-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';

/** Stacks of a cloud assembly that an artifact holds: synthesized once, and deployed as it is everywhere. */
export interface AssemblyStacks {
  readonly kind: 'assembly';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** The stacks' names in the assembly, or globs of them; at least one. */
  readonly stacks: readonly string[];
  /** The assembly's folder in the artifact; `.` for its root. */
  readonly assembly: string;
  /** The qualifier that the account and region are bootstrapped with. */
  readonly qualifier: string;
  /** The version of the CDK CLI. */
  readonly cli: string;
}

/** The qualifier that `cdk bootstrap` uses. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html */
const QUALIFIER = 'hnb659fds';

/** The version of the CDK CLI, unless a person says another. */
const CLI = '2.1148.1';

/** What is written under `cdk` of the deploy `name` → the target; `path` leads to `cdk`. */
export function toAssemblyTarget(
  name: string,
  { stacks, assembly = '.', qualifier = QUALIFIER, cli = CLI }: CdkDocument,
  path: Path,
  conversion: Conversion,
): AssemblyStacks {
  return conversion.made({ kind: 'assembly', name, stacks: [stacks].flat(), assembly, qualifier, cli }, path);
}
