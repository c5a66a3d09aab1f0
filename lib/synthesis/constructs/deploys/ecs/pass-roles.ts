import * as iam from 'aws-cdk-lib/aws-iam';

/** The statement that lets a role hand these roles, and no others, to the tasks of Amazon ECS. */
export function passRolesStatement(arns: readonly string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: ['iam:PassRole'],
    resources: [...arns],
    conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  });
}
