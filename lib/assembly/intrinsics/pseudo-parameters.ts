import type { Template } from '../template';
import { uuidOf } from './physical-name';

/**
 * The value of a pseudo parameter in a stack; undefined for a name that is none.
 * `AWS::NoValue` is not among them: it removes the property it stands for.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
export function tryPseudoParameter(name: string, template: Template): string | readonly string[] | undefined {
  switch (name) {
    case 'AWS::AccountId':
      return template.account;
    case 'AWS::Region':
      return template.region;
    case 'AWS::StackName':
      return template.stack;
    case 'AWS::Partition':
      return partitionOf(template.region);
    case 'AWS::URLSuffix':
      return urlSuffixOf(template.region);
    case 'AWS::StackId':
      return stackId(template);
    case 'AWS::NotificationARNs':
      return [];
    default:
      return undefined;
  }
}

/** The partition of a region: `aws`, `aws-cn`, `aws-us-gov`. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The domain that a region's services end with. */
export function urlSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

function stackId({ stack, account, region }: Template): string {
  const id = uuidOf({ stack, logicalId: '' });
  return `arn:${partitionOf(region)}:cloudformation:${region}:${account}:stack/${stack}/${id}`;
}
