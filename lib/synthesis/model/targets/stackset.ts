import type { Capability } from '../../../aws/cloudformation/capabilities';
import type { StacksetDocument } from '../../definition/deploys/stackset-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { type Text, toText } from '../text';

/** A stack for each of several accounts and regions, of a template that an artifact holds. */
export interface StackSet {
  readonly kind: 'stack-set';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** The set's own name, `[a-zA-Z][-a-zA-Z0-9]{0,127}`. */
  readonly stackSet: string;
  /** The template's path in the artifact. */
  readonly template: string;
  /** Accounts, or organizational units; at least one. */
  readonly targets: readonly string[];
  /** At least one. */
  readonly regions: readonly string[];
  /** The values of its parameters. */
  readonly parameters: Readonly<Record<string, Text>>;
  readonly capabilities: readonly Capability[];
  readonly permissions: StackSetPermissions;
  /** Of the accounts of a region, 1 to 100 percent. @default - one account at a time */
  readonly concurrency?: number;
  /** Of the accounts of a region, 1 to 100 percent. @default - none may fail */
  readonly tolerance?: number;
}

/** By whose roles the stacks are made. */
export type StackSetPermissions =
  | {
      /** Those of accounts: a person manages them. */
      readonly kind: 'self-managed';
      /** An ARN. @default - the stack makes one */
      readonly administrationRole?: string;
      /** The name of the role in each account. */
      readonly executionRole: string;
    }
  /** Those of organizational units: AWS Organizations manages them. */
  | { readonly kind: 'service-managed'; readonly autoDeployment: boolean };

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-prereqs-self-managed.html */
const EXECUTION_ROLE = 'AWSCloudFormationStackSetExecutionRole';

/**
 * What is written under `stackset` of the deploy `name` → the target; `path` leads to `stackset`. Problems: `ExactlyOneWay` for a
 * set without accounts and units, or with both, or with what is of the other; and those of its texts.
 */
export function toStackSetTarget(
  name: string,
  document: StacksetDocument,
  path: Path,
  conversion: Conversion,
): StackSet {
  const { name: stackSet, template, regions, accounts, organizationalUnits, concurrency, tolerance } = document;
  const { parameters = {}, capabilities = [] } = document;
  remarkWays(name, document, path, conversion);
  const texts = Object.entries(parameters).map(
    ([key, value]) => [key, toText(value, [...path, 'parameters', key], conversion)] as const,
  );
  return conversion.made(
    {
      ...{ kind: 'stack-set', name, stackSet, template, regions, permissions: toPermissions(document) },
      targets: accounts ?? organizationalUnits ?? [],
      parameters: Object.fromEntries(texts),
      capabilities: capabilities.map((capability) => `CAPABILITY_${capability}` as const),
      ...(concurrency !== undefined && { concurrency }),
      ...(tolerance !== undefined && { tolerance }),
    },
    path,
  );
}

function toPermissions(document: StacksetDocument): StackSetPermissions {
  const { organizationalUnits, autoDeployment = false, administrationRole, executionRole = EXECUTION_ROLE } = document;
  if (organizationalUnits !== undefined) return { kind: 'service-managed', autoDeployment };
  return {
    kind: 'self-managed',
    executionRole,
    ...(administrationRole !== undefined && { administrationRole }),
  };
}

function remarkWays(name: string, document: StacksetDocument, path: Path, conversion: Conversion): void {
  const { accounts, organizationalUnits } = document;
  const remark = (key: string | undefined, message: string, hint: string) =>
    conversion.remark({
      code: 'ExactlyOneWay',
      path: key === undefined ? path : [...path, key],
      part: 'key',
      message: `deploy "${name}" ${message}`,
      hint,
    });
  if ((accounts === undefined) === (organizationalUnits === undefined)) {
    const [key, said] =
      accounts === undefined
        ? [undefined, 'says neither accounts nor organizationalUnits']
        : ['organizationalUnits', 'says accounts and organizationalUnits'];
    remark(key, said, 'say exactly one of accounts, organizationalUnits');
    return;
  }
  const [strange, whose] =
    accounts === undefined
      ? ([['administrationRole', 'executionRole'], 'accounts'] as const)
      : ([['autoDeployment'], 'organizationalUnits'] as const);
  for (const key of strange.filter((one) => document[one] !== undefined)) {
    remark(key, `says ${key}, which is of ${whose}`, `leave it out, or say ${whose}`);
  }
}

/** A set of more than one stack is deployed first in one place, and then everywhere. */
export function stepsOfStackSet({ targets, regions }: StackSet): number {
  return targets.length * regions.length > 1 ? 2 : 1;
}

/** How many resources the pipeline's stack holds for a deploy of a stack set: of each action a role with a policy, and of its own one more. */
export function countStackSetResources(target: StackSet): number {
  return 2 * stepsOfStackSet(target) + countAdministration(target);
}

/** How many resources the stack holds that lets the pipeline in, when the set is in another account or region. */
export function countStackSetAccess(target: StackSet): number {
  return 2 + countAdministration(target);
}

function countAdministration({ permissions }: StackSet): number {
  return permissions.kind === 'self-managed' && permissions.administrationRole === undefined ? 2 : 0;
}
