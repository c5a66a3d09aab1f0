import * as iam from 'aws-cdk-lib/aws-iam';
import * as imagebuilder from 'aws-cdk-lib/aws-imagebuilder';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { toComponentVersion } from '../../../aws/imagebuilder/component-version';
import type { AmiWay } from '../../model/ami';
import { toAmiComponent } from '../../recipes/to-ami-component';
import type { ArtifactStore } from '../artifact-store';
import { toInstanceStatements } from './ami-access';

/** The tag by which the AMIs of a bakery are told from any others. */
export const BAKERY_TAG = 'conveyor:ami';

export interface AmiBakeryProps {
  /** The pipeline's key and bucket. */
  readonly store: ArtifactStore;
  /** The name of the build: what it bakes lies under `/opt/<name>`. */
  readonly action: string;
  readonly way: AmiWay;
}

/** What EC2 Image Builder needs so that it bakes the AMIs of one action: all but a recipe, which each execution has of its own. */
export class AmiBakery extends Construct {
  /** The name of its images and recipes, of its component and configurations: `[a-z0-9-]{1,80}`. */
  readonly imageName: string;
  /** The part of the bucket where what is baked in lies, without a slash at the end. */
  readonly prefix: string;
  readonly component: imagebuilder.CfnComponent;
  readonly infrastructure: imagebuilder.CfnInfrastructureConfiguration;
  readonly distribution: imagebuilder.CfnDistributionConfiguration;

  constructor(scope: Construct, id: string, props: AmiBakeryProps) {
    super(scope, id);
    // In the ARNs of Image Builder a name has no capitals.
    this.imageName = core.Names.uniqueResourceName(scope, {
      maxLength: 80,
      separator: '-',
      allowedSpecialCharacters: '-',
    }).toLowerCase();
    this.prefix = `ami/${this.imageName}`;
    this.component = this.addComponent(props);
    this.infrastructure = this.addInfrastructure(props);
    this.distribution = this.addDistribution();
  }

  /** Another document is another version, for a component never changes. */
  private addComponent({ action, way }: AmiBakeryProps): imagebuilder.CfnComponent {
    const data = toAmiComponent(action, way);
    return new imagebuilder.CfnComponent(this, 'Component', {
      name: this.imageName,
      version: toComponentVersion(data),
      description: `What goes into the AMIs of ${action}`,
      platform: 'Linux',
      data,
    });
  }

  /** An instance ends with its build, whatever becomes of that, and its metadata wants a token from it. */
  private addInfrastructure({ store, way, action }: AmiBakeryProps): imagebuilder.CfnInfrastructureConfiguration {
    const { network } = way;
    return new imagebuilder.CfnInfrastructureConfiguration(this, 'Infrastructure', {
      name: this.imageName,
      description: `Where the AMIs of ${action} are built and tested`,
      instanceProfileName: this.addInstanceProfile(store, way).instanceProfileName,
      instanceTypes: [way.instance],
      instanceMetadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
      terminateInstanceOnFailure: true,
      logging: { s3Logs: { s3BucketName: store.bucket.bucketName, s3KeyPrefix: `${this.prefix}/logs` } },
      ...(network !== undefined && { subnetId: network.subnet, securityGroupIds: [...network.securityGroups] }),
    });
  }

  private addInstanceProfile(store: ArtifactStore, way: AmiWay): iam.InstanceProfile {
    const role = new iam.Role(this, 'InstanceRole', {
      description: 'What an instance may do while an AMI is made of it',
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    });
    const { component, prefix } = this;
    const components = [component.attrArn, ...way.components.map(toAnyVersion)];
    const statements = toInstanceStatements(this, { store, prefix, components, logGroup: this.addLogGroup(store) });
    for (const statement of statements) role.addToPolicy(statement);
    return new iam.InstanceProfile(this, 'InstanceProfile', { role });
  }

  /** Image Builder would make it, without a key and for ever. */
  private addLogGroup(store: ArtifactStore): logs.LogGroup {
    return new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/imagebuilder/${this.imageName}`,
      encryptionKey: store.key,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: core.RemovalPolicy.DESTROY,
    });
  }

  private addDistribution(): imagebuilder.CfnDistributionConfiguration {
    const ami = { Name: `${this.imageName} {{ imagebuilder:buildDate }}`, AmiTags: { [BAKERY_TAG]: this.imageName } };
    return new imagebuilder.CfnDistributionConfiguration(this, 'Distribution', {
      name: this.imageName,
      distributions: [{ region: core.Stack.of(this).region, amiDistributionConfiguration: ami }],
    });
  }
}

/** `arn:…:component/agent/x.x.x` → `arn:…:component/agent/*`: which version `x` is, is known when the AMI is made. */
export function toAnyVersion(componentArn: string): string {
  return componentArn.replace(/^([^/]*\/[^/]*)\/.*$/, '$1/*');
}
