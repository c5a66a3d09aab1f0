import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * What a server of Amazon Linux does when it begins: it installs the agent, from the bucket of its own region.
 *
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/codedeploy-agent-operations-install-linux.html
 */
export function installAgent(scope: Construct): ec2.UserData {
  const { region, urlSuffix } = core.Stack.of(scope);
  const data = ec2.UserData.forLinux();
  data.addCommands(
    'set -eu',
    'dnf install --assumeyes ruby',
    `curl --fail --silent --show-error --output /root/install https://aws-codedeploy-${region}.s3.${region}.${urlSuffix}/latest/install`,
    'chmod 0700 /root/install',
    '/root/install auto',
  );
  return data;
}
