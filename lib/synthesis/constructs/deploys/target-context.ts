import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Environment } from '../../model/environment';

/** What the targets of one environment share. */
export interface TargetContext {
  readonly environment: Environment;
  /** Where access is logged: a bucket that takes logs by ACL and by policy. */
  readonly logs: s3.IBucket;
  /** An attribute of a resource as the stacks of pipelines may read it. */
  readonly hand: (resource: IConstruct, attribute: string) => string;
}
