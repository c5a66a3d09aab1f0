import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Architecture } from '../../../model/machine';
import { nothingReleased } from '../../../model/release-parameter';

export interface ReleasedImageProps {
  /** The target's name. */
  readonly name: string;
  /** The name of the parameter that holds the AMI that was released last. */
  readonly parameterName: string;
  readonly architecture: Architecture;
}

/**
 * The AMI that was released to servers last, whenever their stack is deployed: CloudFormation fetches the parameter each time.
 * Before the first release it is one of Amazon Linux that no server is made of.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html#systems-manager-parameter-types
 */
export class ReleasedImage extends Construct implements ec2.IMachineImage {
  private readonly image: core.CfnParameter;
  private readonly released: core.CfnCondition;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ReleasedImageProps,
  ) {
    super(scope, id);
    this.image = new core.CfnParameter(this, 'Ami', {
      type: 'AWS::SSM::Parameter::Value<String>',
      default: props.parameterName,
      description: `The AMI that was released to ${props.name} last`,
    });
    this.released = new core.CfnCondition(this, 'Released', {
      expression: core.Fn.conditionNot(core.Fn.conditionEquals(this.image.valueAsString, nothingReleased)),
    });
  }

  /** One value when there is an AMI, and another before. */
  choose(then: unknown, otherwise: unknown): core.ICfnRuleConditionExpression {
    return core.Fn.conditionIf(this.released.logicalId, then, otherwise);
  }

  getImage(scope: Construct): ec2.MachineImageConfig {
    const cpuType = this.props.architecture === 'arm64' ? ec2.AmazonLinuxCpuType.ARM_64 : ec2.AmazonLinuxCpuType.X86_64;
    const first = ec2.MachineImage.latestAmazonLinux2023({ cpuType }).getImage(scope);
    return { ...first, imageId: this.choose(this.image.valueAsString, first.imageId).toString() };
  }
}
