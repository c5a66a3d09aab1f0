import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ArtifactStore, StoreNames } from '../artifact-store';

/** What a pipeline needs to deploy to environments of other accounts and regions. */
export interface Elsewhere {
  /** The name of the pipeline's role, which those environments trust. */
  readonly roleName: string;
  /** The names of the artifacts at home. @default - no other account reads them there */
  readonly names?: StoreNames;
  /** The pipeline's own region. */
  readonly region: string;
  /** The artifacts in each other region, by region. */
  readonly replicas: ReadonlyMap<string, ArtifactStore>;
  /** The ways in, by environment. */
  readonly access: ReadonlyMap<string, Access>;
}

/** The way of a pipeline into one environment of another account or region. */
export interface Access {
  /** Within the stack of that account and region. */
  readonly scope: Construct;
  /** The region, when it is another. */
  readonly region?: string;
  /** Whether the account is another, which the artifacts must let in. */
  readonly isOtherAccount: boolean;
  /** Of the artifacts in that region: another account cannot refer to them otherwise. */
  readonly names: StoreNames;
  /** A role for a deploy, which the pipeline's role alone may take. */
  readonly addRole: (scope: Construct, action: string) => iam.Role;
  /** What another role there is called, by its purpose, so that the pipeline's stack can say it. */
  readonly roleName: (purpose: string) => string;
}
