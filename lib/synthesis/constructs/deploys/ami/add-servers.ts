import type * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import { Construct } from 'constructs';
import type { ManagedServers } from '../../../model/targets/ami';
import type { TargetOutputs } from '../../target-outputs';
import { ServerGroup } from '../servers/server-group';
import type { TargetContext } from '../target-context';
import { ReleasedImage } from './released-image';

/** Servers that an environment makes and that AMIs are deployed to, and what they hand out. There is none before the first AMI. */
export function addServers(scope: Construct, target: ManagedServers, context: TargetContext): TargetOutputs {
  const { hand, network, logs, release } = context;
  const { name, servers } = target;
  const { parameterName } = release(name);
  const inner = new Construct(scope, `${name}-image`);
  const image = new ReleasedImage(inner, 'Image', { name, parameterName, architecture: servers.architecture });
  const made = new ServerGroup(scope, name, { servers, network: network(), logs, image, health: 'ELB' });
  const group = made.group.node.defaultChild as autoscaling.CfnAutoScalingGroup;
  const least = String(servers.instances.least);
  group.addPropertyOverride('MinSize', image.choose(least, '0'));
  return {
    ...made.toOutputs(context),
    launchTemplate: hand(made.template, made.template.launchTemplateId ?? ''),
    alarms: made.alarms.map((alarm) => hand(alarm, alarm.alarmName)).join(),
    parameter: parameterName,
  };
}
