import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { Environment } from '../model/environment';

/** The parameters of Systems Manager that keep what a definition says of an environment in text. */
export class EnvironmentVariables extends Construct {
  constructor(scope: Construct, id: string, { name: environment, variables }: Environment) {
    super(scope, id);
    for (const { name, value, stored } of variables) {
      if (value === undefined || stored.kind !== 'parameter') continue;
      new ssm.StringParameter(this, name, {
        description: `${name} of ${environment}`,
        parameterName: stored.name,
        stringValue: value,
        simpleName: false,
      });
    }
  }
}
