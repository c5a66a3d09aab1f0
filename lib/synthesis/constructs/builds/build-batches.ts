import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { servicePrincipal } from '../service-principal';

/** How the batches of a project run. */
export interface BatchProps {
  /** Whether the builds' artifacts are put into one. */
  readonly combine: boolean;
  /** For all builds of a batch together: 5 to 480. */
  readonly timeoutMinutes: number;
}

/**
 * The configuration of a project's batches, with a role of its own, which may start, stop and repeat builds of this project
 * and do nothing else.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build.html#batch_security_role
 */
export function toBatchConfig(
  scope: Construct,
  project: codebuild.IProject,
  { combine, timeoutMinutes }: BatchProps,
): codebuild.CfnProject.ProjectBuildBatchConfigProperty {
  const role = new iam.Role(scope, 'BatchRole', {
    description: 'Starts the builds of a batch',
    assumedBy: servicePrincipal(scope, 'codebuild.amazonaws.com'),
  });
  const policy = new iam.PolicyStatement({
    actions: ['codebuild:RetryBuild', 'codebuild:StartBuild', 'codebuild:StopBuild'],
    resources: [project.projectArn],
  });
  role.addToPolicy(policy);
  return { serviceRole: role.roleArn, combineArtifacts: combine, timeoutInMins: timeoutMinutes };
}
