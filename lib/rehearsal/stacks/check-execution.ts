import { RESOURCE_TYPES } from '../../assembly/intrinsics/resource-types';
import type { KeptStack, StackContent } from './kept-stack';
import { tryDenied } from './stack-policy';
import type { Change } from './stack-service';

/** A resource that fails while a stack is deployed, and why. */
export interface ResourceFailure {
  readonly logicalId: string;
  readonly reason: string;
}

/** The first resource at which a deployment fails that CloudFormation has accepted; undefined when all goes well. */
export function tryExecutionFailure(
  stack: KeptStack,
  after: StackContent,
  changes: readonly Change[],
  others: readonly KeptStack[],
): ResourceFailure | undefined {
  return tryPolicy(stack, changes) ?? tryCustomName(after, changes) ?? tryExport(stack, after, others);
}

function tryPolicy({ content }: KeptStack, changes: readonly Change[]): ResourceFailure | undefined {
  if (content?.policy === undefined) return undefined;
  for (const change of changes) {
    const reason = tryDenied(content.policy, change);
    if (reason !== undefined) return { logicalId: change.logicalId, reason };
  }
  return undefined;
}

/** A new resource is made before the old one is deleted, which two of one name cannot be. */
function tryCustomName(after: StackContent, changes: readonly Change[]): ResourceFailure | undefined {
  for (const { logicalId, type, replacement, properties = [] } of changes) {
    const named = RESOURCE_TYPES[type]?.named ?? `${type.split('::')[2] ?? ''}Name`;
    const resource = after.resources.find((one) => one.logicalId === logicalId);
    const name = resource?.properties[named];
    if (replacement !== 'True' || typeof name !== 'string' || properties.length === 0 || properties.includes(named))
      continue;
    const reason = `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`;
    return { logicalId, reason };
  }
  return undefined;
}

function tryExport(stack: KeptStack, after: StackContent, others: readonly KeptStack[]): ResourceFailure | undefined {
  for (const name of Object.keys(after.exports)) {
    const owner = others.find(
      (other) => other.name !== stack.name && Object.hasOwn(other.content?.exports ?? {}, name),
    );
    if (owner !== undefined) {
      return { logicalId: stack.name, reason: `Export with name ${name} is already exported by stack ${owner.name}` };
    }
  }
  return undefined;
}
