import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { approversOf } from '../../model/approver';
import type { Environment } from '../../model/environment';
import type { Pipeline } from '../../model/pipeline';

/**
 * Lets the approvers of each environment see a pipeline and answer the approvals that are for their environment, and no
 * others. IAM allows and does not forbid: who may answer by another policy still may.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals-iam-permissions.html
 */
export function addApprovers(
  scope: Construct,
  model: Pipeline,
  pipeline: codepipeline.IPipeline,
  environments: readonly Environment[],
): void {
  const group = new Construct(scope, 'Approvers');
  for (const { environment, actions } of approversOf(model, environments)) {
    new iam.ManagedPolicy(group, environment.name, {
      description: `Answers approvals for ${environment.name} in ${model.name}`,
      roles: environment.approvers.map((approver, index) =>
        iam.Role.fromRoleName(group, `${environment.name}-${index}`, toRoleName(approver)),
      ),
      statements: [
        new iam.PolicyStatement({ actions: [...LOOK], resources: [pipeline.pipelineArn] }),
        new iam.PolicyStatement({
          actions: ['codepipeline:PutApprovalResult'],
          resources: actions.map(({ stage, action }) => `${pipeline.pipelineArn}/${stage}/${action}`),
        }),
      ],
    });
  }
}

const LOOK = [
  'codepipeline:GetPipeline',
  'codepipeline:GetPipelineState',
  'codepipeline:GetPipelineExecution',
] as const;

/** A policy is attached to a role by its name alone, which ends its ARN after the path. */
function toRoleName(approver: string): string {
  return approver.slice(approver.lastIndexOf('/') + 1);
}
