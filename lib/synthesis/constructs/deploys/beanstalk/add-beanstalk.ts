import * as beanstalk from 'aws-cdk-lib/aws-elasticbeanstalk';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ManagedBeanstalk } from '../../../model/targets/beanstalk';
import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import { BeanstalkRoles } from './beanstalk-roles';
import { toOptionSettings } from './to-option-settings';
import { toldTo, toReadStatements, toSecretOptions } from './told-variables';

/**
 * An application of Elastic Beanstalk with its environment, and what they hand out. The environment begins with Elastic
 * Beanstalk's sample application; as the template names no version, no later deployment of it turns one back.
 */
export function addBeanstalk(scope: Construct, target: ManagedBeanstalk, context: TargetContext): TargetOutputs {
  const own = new Construct(scope, target.name);
  const application = new beanstalk.CfnApplication(own, 'Application', {
    description: `${target.name} of ${core.Stack.of(scope).stackName}`,
  });
  const environment = addEnvironment(own, target, application, context);
  const { hand } = context;
  const endpoint = hand(environment, environment.attrEndpointUrl);
  new core.CfnOutput(own, 'RecordTarget', {
    description: `Where people reach ${target.name}, and what the DNS record of a domain points to`,
    value: environment.attrEndpointUrl,
  });
  return {
    url: target.domain === undefined ? `http://${endpoint}` : `https://${target.domain.name}`,
    application: hand(application, application.ref),
    environment: hand(environment, environment.ref),
  };
}

function addEnvironment(
  own: Construct,
  target: ManagedBeanstalk,
  application: beanstalk.CfnApplication,
  { network, logs, environment: { variables } }: TargetContext,
): beanstalk.CfnEnvironment {
  const stack = core.Stack.of(own);
  const told = toldTo(target, variables);
  const roles = new BeanstalkRoles(own, 'Roles', application.ref, toReadStatements(stack, told));
  const { vpc } = network();
  const idsOf = (subnets: readonly { readonly subnetId: string }[]) => subnets.map(({ subnetId }) => subnetId);
  const settings = toOptionSettings(target, {
    vpc: vpc.vpcId,
    privateSubnets: idsOf(vpc.privateSubnets),
    publicSubnets: idsOf(vpc.publicSubnets),
    profile: roles.profile.instanceProfileName,
    serviceRole: roles.service.roleArn,
    logs: logs.bucketName,
    told: toSecretOptions(stack, told),
  });
  const environment = new beanstalk.CfnEnvironment(own, 'Environment', {
    applicationName: application.ref,
    description: `${target.name}, deployed to by pipelines`,
    ...(target.platform.startsWith('arn:') ? { platformArn: target.platform } : { solutionStackName: target.platform }),
    operationsRole: roles.service.roleArn,
    optionSettings: [...settings],
  });
  // Instances that start before they have their rights, and routes, never turn green.
  environment.node.addDependency(roles, vpc);
  if (target.instances !== undefined) letLog(environment, logs, own);
  return environment;
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html */
function letLog(environment: beanstalk.CfnEnvironment, logs: TargetContext['logs'], scope: Construct): void {
  const { account } = core.Stack.of(scope);
  const { policyDependable } = logs.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`beanstalk/AWSLogs/${account}/*`)],
    }),
  );
  if (policyDependable !== undefined) environment.node.addDependency(policyDependable);
}
