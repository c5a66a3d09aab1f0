import * as core from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * Exports an attribute of a resource whether or not another stack reads it: so the stack's template does not depend on who
 * does. The token that comes back is for other stacks, which then must depend on this one. CloudFormation refuses to delete
 * an export in use; a weak reference, which the recommended flags make of all others, would let a pipeline's target go.
 */
export function exportStrongly(resource: IConstruct, attribute: string): string {
  return core.Stack.of(resource).exportValue(attribute);
}
