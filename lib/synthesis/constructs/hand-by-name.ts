import * as s3 from 'aws-cdk-lib/aws-s3';
import * as core from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { targetBucketName } from '../model/physical-name';

/**
 * An attribute of a resource for the stacks of other accounts and regions, which CloudFormation lets import nothing: the
 * resource is given a name here, and that is handed out. What has no name of its own choosing, such as the address of a
 * distribution, is a text that nobody may use: the model has refused whoever does.
 */
export function handByName(resource: IConstruct, attribute: string): string {
  const stack = core.Stack.of(resource);
  const { defaultChild } = resource.node;
  if (defaultChild instanceof s3.CfnBucket && attribute === (resource as s3.Bucket).bucketName) {
    const bucketName = targetBucketName(stack, toParts(resource));
    defaultChild.bucketName = bucketName;
    return bucketName;
  }
  return core.Lazy.uncachedString({
    produce: () => {
      throw new Error(`${resource.node.path} is of another account or region, and only its name can be handed out`);
    },
  });
}

/** `almanac-seoul`, `site`, of the stack `environment-almanac-seoul` and what lies under its targets. */
function toParts({ node }: IConstruct): readonly string[] {
  const [stack = '', ...path] = node.path.split('/');
  return [stack.replace(/^environment-/, ''), ...path.filter((id) => id !== 'Targets')];
}
