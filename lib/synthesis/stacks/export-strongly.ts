import * as core from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * Exports attributes of a resource whether or not another stack reads them, under the very names that automatic references
 * look for: so the stack's template does not depend on who reads it, and CloudFormation refuses to delete what a pipeline
 * deploys to, which a weak reference (the recommended default of other references) would let it do.
 */
export function exportStrongly(resource: IConstruct, ...attributes: readonly string[]): void {
  core.CrossStackReferences.of(resource).produce(core.ReferenceStrength.STRONG);
  for (const attribute of attributes) core.Stack.of(resource).exportValue(attribute);
}
