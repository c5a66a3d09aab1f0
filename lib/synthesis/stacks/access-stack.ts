import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Home } from '../model/home';
import { deployRoleName } from '../model/physical-name';

export interface AccessStackProps extends core.StackProps {
  /** The pipeline's account and region. */
  readonly home: Home;
  readonly pipeline: string;
  readonly environment: string;
  /** The name of the pipeline's role, which alone is trusted. */
  readonly roleName: string;
}

/**
 * What lets one pipeline into one environment of another account or region: a role for each of its deploys. It is deployed
 * first, by those to whom the account belongs.
 */
export class AccessStack extends core.Stack {
  /** Where the deploys' roles and what they speak of are made. */
  readonly deploys: Construct;
  private readonly access: AccessStackProps;

  constructor(scope: Construct, id: string, props: AccessStackProps) {
    super(scope, id, props);
    this.access = props;
    core.Tags.of(this).add('conveyor:pipeline', props.pipeline);
    core.Tags.of(this).add('conveyor:environment', props.environment);
    this.deploys = new Construct(this, 'Deploys');
  }

  /** A role for a deploy, without a right but to be taken by the pipeline's role. */
  addRole(scope: Construct, action: string): iam.Role {
    const { home, pipeline, environment, roleName: trusted } = this.access;
    const account = home.account ?? this.account;
    return new iam.Role(scope, 'Role', {
      roleName: this.roleName(action),
      description: `Taken by the pipeline ${pipeline} of ${account} to deploy to ${environment}`,
      // The role itself cannot be the principal: it is made after this stack.
      assumedBy: new iam.AccountPrincipal(account).withConditions({
        ArnEquals: {
          'aws:PrincipalArn': this.formatArn({
            service: 'iam',
            region: '',
            account,
            resource: 'role',
            resourceName: trusted,
          }),
        },
      }),
    });
  }

  /** The name of a role of this stack, by its purpose. */
  roleName(purpose: string): string {
    const { home, pipeline, environment } = this.access;
    return deployRoleName(home, pipeline, environment, purpose);
  }
}
