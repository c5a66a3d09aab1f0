import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Environment } from '../../model/environment';
import type { Network } from '../network';

/** What the targets of one environment share. */
export interface TargetContext {
  readonly environment: Environment;
  /** Where access is logged: a bucket that takes logs by ACL and by policy. */
  readonly logs: s3.IBucket;
  /** An attribute of a resource as the stacks of pipelines may read it. */
  readonly hand: (resource: IConstruct, attribute: string) => string;
  /** The environment's network, made when it is first asked for. */
  readonly network: () => Network;
  /** What is released to the target of a name, which runs images. */
  readonly release: (target: string) => Release;
}

/** What is released to a target. */
export interface Release {
  /** The name of the parameter that holds the image that was released last. */
  readonly parameterName: string;
  /** The repositories whose images are released. */
  readonly repositories: readonly string[];
}
