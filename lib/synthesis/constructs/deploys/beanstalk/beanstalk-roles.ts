import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** As whom an environment's instances act, and Elastic Beanstalk for it. */
export class BeanstalkRoles extends Construct {
  /** What instances are launched with. */
  readonly profile: iam.InstanceProfile;
  /** As whom Elastic Beanstalk looks after the environment, and changes it whoever asks for that. */
  readonly service: iam.Role;

  /** @param read what lets instances fetch what they are told */
  constructor(scope: Construct, id: string, application: string, read: readonly iam.PolicyStatement[] = []) {
    super(scope, id);
    const role = new iam.Role(this, 'Instance', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    for (const statement of [...toInstanceStatements(this, application), ...read]) role.addToPolicy(statement);
    this.profile = new iam.InstanceProfile(this, 'Profile', { role });
    this.service = new iam.Role(this, 'Service', {
      // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-servicerole.html
      assumedBy: new iam.ServicePrincipal('elasticbeanstalk.amazonaws.com', {
        conditions: { StringEquals: { 'sts:ExternalId': 'elasticbeanstalk' } },
      }),
      // What it does in an environment's name is AWS's own to say, and held to what is called awseb-* and elasticbeanstalk-*.
      managedPolicies: [
        'service-role/AWSElasticBeanstalkEnhancedHealth',
        'AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy',
      ].map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
  }
}

/**
 * What an instance needs: its version, the place of its logs, and to say how it is.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-instanceprofile.html
 */
function toInstanceStatements(scope: Construct, application: string): iam.PolicyStatement[] {
  const stack = core.Stack.of(scope);
  const bucket = stack.formatArn({ service: 's3', region: '', account: '', resource: versionBucket(scope) });
  const logs = stack.formatArn({
    ...{ service: 'logs', resource: 'log-group', resourceName: '/aws/elasticbeanstalk/*' },
    arnFormat: core.ArnFormat.COLON_RESOURCE_NAME,
  });
  const environments = stack.formatArn({
    ...{ service: 'elasticbeanstalk', resource: 'environment', resourceName: `${application}/*` },
  });
  return [
    allow(
      ['s3:GetObject', 's3:GetObjectVersion'],
      `${bucket}/${versionPrefix(application)}/*`,
      `${bucket}/resources/*`,
    ),
    allow(['s3:PutObject'], `${bucket}/resources/environments/logs/*`),
    allow(['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams', 'logs:CreateLogGroup'], logs),
    allow(['elasticbeanstalk:PutInstanceStatistics'], environments),
  ];
}

function allow(actions: string[], ...resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions, resources });
}

/**
 * The bucket that Elastic Beanstalk itself makes in each region of an account.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.S3.html
 */
export function versionBucket(scope: Construct): string {
  const { region, account } = core.Stack.of(scope);
  return `elasticbeanstalk-${region}-${account}`;
}

/** Where the versions of an application lie in that bucket. */
export function versionPrefix(application: string): string {
  return `conveyor/${application}`;
}
