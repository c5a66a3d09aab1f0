import * as ssm from 'aws-cdk-lib/aws-ssm';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { nothingReleased } from '../model/release-parameter';

export interface ReleasesStackProps extends core.StackProps {
  /** What each target's parameter is called, by target. */
  readonly parameterNames: ReadonlyMap<string, string>;
}

/**
 * What was released last to the services of an environment: a parameter for each, which releases write. They must be there
 * before the environment's own stack is first deployed, and nothing of them may ever change here, for with any change
 * CloudFormation would write their first value again.
 */
export class ReleasesStack extends core.Stack {
  constructor(scope: Construct, id: string, props: ReleasesStackProps) {
    super(scope, id, props);
    const images = new Construct(this, 'Images');
    for (const [target, parameterName] of props.parameterNames) {
      new ssm.StringParameter(new Construct(images, target), 'Image', { parameterName, stringValue: nothingReleased });
    }
  }
}
