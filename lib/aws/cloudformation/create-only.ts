/**
 * The properties of common resource types by whose change CloudFormation makes a new resource in place of the old one, from
 * the types' own schemas (`createOnlyProperties`); those behind a question mark do so under conditions of the service
 * (`conditionalCreateOnlyProperties`). A dot leads into a property.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schemas.html
 */
const CREATE_ONLY: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::RestApi': '',
  'AWS::ApiGatewayV2::Api': 'ProtocolType',
  'AWS::ApiGatewayV2::Stage': 'ApiId StageName',
  'AWS::ApplicationAutoScaling::ScalableTarget': 'ResourceId ScalableDimension ServiceNamespace',
  'AWS::AutoScaling::AutoScalingGroup':
    'AutoScalingGroupName InstanceId ?LaunchConfigurationName ?LaunchTemplate ?MixedInstancesPolicy ?VPCZoneIdentifier',
  'AWS::Backup::BackupVault': 'BackupVaultName EncryptionKeyArn',
  'AWS::CertificateManager::Certificate':
    'CertificateAuthorityArn DomainName DomainValidationOptions KeyAlgorithm SubjectAlternativeNames ValidationMethod',
  'AWS::CloudFront::CachePolicy': '',
  'AWS::CloudFront::Distribution': '',
  'AWS::CloudFront::Function': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::CodeBuild::Project': 'Name',
  'AWS::CodeCommit::Repository': '',
  'AWS::CodeDeploy::Application': 'ApplicationName ComputePlatform',
  'AWS::CodeDeploy::DeploymentGroup': 'ApplicationName DeploymentGroupName',
  'AWS::CodePipeline::Pipeline': 'Name',
  'AWS::Cognito::UserPool': '',
  'AWS::Cognito::UserPoolClient': 'GenerateSecret UserPoolId',
  'AWS::DynamoDB::GlobalTable': 'TableName ?GlobalTableSourceArn ?KeySchema ?LocalSecondaryIndexes',
  'AWS::DynamoDB::Table': 'ImportSourceSpecification TableName ?KeySchema',
  'AWS::EC2::EIP': 'Address IpamPoolId NetworkBorderGroup TransferAddress',
  'AWS::EC2::FlowLog':
    'DeliverCrossAccountRole DeliverLogsPermissionArn DestinationOptions LogDestination LogDestinationType LogFormat LogGroupName MaxAggregationInterval ResourceId ResourceType TrafficType',
  'AWS::EC2::Instance':
    'AvailabilityZone CpuOptions ElasticGpuSpecifications ElasticInferenceAccelerators EnclaveOptions HibernationOptions HostResourceGroupArn ImageId Ipv6AddressCount Ipv6Addresses KeyName LaunchTemplate LicenseSpecifications NetworkInterfaces PlacementGroupName PrivateIpAddress SecurityGroups SubnetId ?AdditionalInfo ?Affinity ?BlockDeviceMappings ?EbsOptimized ?HostId ?InstanceType ?KernelId ?PrivateDnsNameOptions ?RamdiskId ?SecurityGroupIds ?Tenancy ?UserData',
  'AWS::EC2::InternetGateway': '',
  'AWS::EC2::LaunchTemplate': 'LaunchTemplateName',
  'AWS::EC2::NatGateway': 'AllocationId AvailabilityMode ConnectivityType PrivateIpAddress SubnetId VpcId',
  'AWS::EC2::Route': 'DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId RouteTableId',
  'AWS::EC2::RouteTable': 'VpcId',
  'AWS::EC2::SecurityGroup': 'GroupDescription GroupName VpcId',
  'AWS::EC2::SecurityGroupEgress':
    'CidrIp CidrIpv6 DestinationPrefixListId DestinationSecurityGroupId FromPort GroupId IpProtocol ToPort',
  'AWS::EC2::SecurityGroupIngress':
    'CidrIp CidrIpv6 FromPort GroupId GroupName IpProtocol SourcePrefixListId SourceSecurityGroupId SourceSecurityGroupName SourceSecurityGroupOwnerId ToPort',
  'AWS::EC2::Subnet':
    'AvailabilityZone AvailabilityZoneId CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6IpamPoolId Ipv6Native Ipv6NetmaskLength OutpostArn VpcId ?Ipv6CidrBlock',
  'AWS::EC2::SubnetRouteTableAssociation': 'RouteTableId SubnetId',
  'AWS::EC2::Volume': '',
  'AWS::EC2::VPC': 'CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength ?InstanceTenancy',
  'AWS::EC2::VPCEndpoint':
    'DnsOptions.PrivateDnsPreference DnsOptions.PrivateDnsSpecifiedDomains ResourceConfigurationArn ServiceName ServiceNetworkArn ServiceRegion VpcEndpointType VpcId',
  'AWS::ECR::Repository':
    'EncryptionConfiguration EncryptionConfiguration.EncryptionType EncryptionConfiguration.KmsKey RepositoryName',
  'AWS::ECS::Cluster': 'ClusterName',
  'AWS::ECS::Service': 'Cluster Role SchedulingStrategy ServiceName ?LaunchType',
  'AWS::ECS::TaskDefinition':
    'ContainerDefinitions Cpu EnableFaultInjection EphemeralStorage ExecutionRoleArn Family InferenceAccelerators IpcMode Memory NetworkMode PidMode PlacementConstraints ProxyConfiguration RequiresCompatibilities RuntimePlatform TaskRoleArn Volumes',
  'AWS::EFS::FileSystem': 'AvailabilityZoneName Encrypted KmsKeyId PerformanceMode',
  'AWS::EFS::MountTarget': 'FileSystemId IpAddress IpAddressType Ipv6Address SubnetId',
  'AWS::EKS::Cluster':
    'AccessConfig.BootstrapClusterCreatorAdminPermissions BootstrapSelfManagedAddons EncryptionConfig KubernetesNetworkConfig.IpFamily KubernetesNetworkConfig.ServiceIpv4Cidr Name OutpostConfig RoleArn',
  'AWS::EKS::Nodegroup':
    'AmiType CapacityType ClusterName DiskSize InstanceTypes NodeRole NodegroupName RemoteAccess Subnets',
  'AWS::ElastiCache::ReplicationGroup':
    'AtRestEncryptionEnabled CacheSubnetGroupName DataTieringEnabled GlobalReplicationGroupId KmsKeyId NetworkType Port PreferredCacheClusterAZs ReplicasPerNodeGroup ReplicationGroupId SnapshotArns SnapshotName ?AuthToken ?NodeGroupConfiguration',
  'AWS::ElasticBeanstalk::Application': 'ApplicationName',
  'AWS::ElasticBeanstalk::Environment':
    'ApplicationName CNAMEPrefix EnvironmentName SolutionStackName Tier.Name Tier.Type',
  'AWS::ElasticLoadBalancingV2::Listener': 'LoadBalancerArn',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'ListenerArn',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Name Scheme Type',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'IpAddressType Name Port Protocol ProtocolVersion TargetType VpcId',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name ?EventBusName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName Path',
  'AWS::IAM::ManagedPolicy': 'Description ManagedPolicyName Path',
  'AWS::IAM::Role': 'Path RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::KMS::Key': '',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::Lambda::Alias': 'FunctionName Name',
  'AWS::Lambda::EventSourceMapping': 'EventSourceArn SelfManagedEventSource StartingPosition StartingPositionTimestamp',
  'AWS::Lambda::Function': 'FunctionName PackageType TenancyConfig ?DurableConfig',
  'AWS::Lambda::LayerVersion': 'CompatibleArchitectures CompatibleRuntimes Content Description LayerName LicenseInfo',
  'AWS::Lambda::Permission':
    'Action EventSourceToken FunctionName FunctionUrlAuthType InvokedViaFunctionUrl Principal PrincipalOrgID SourceAccount SourceArn',
  'AWS::Lambda::Version': 'CodeSha256 Description FunctionName ProvisionedConcurrencyConfig RuntimePolicy',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::OpenSearchService::Domain':
    'DomainName ?AdvancedSecurityOptions.Enabled ?EncryptionAtRestOptions.Enabled ?EncryptionAtRestOptions.KmsKeyId',
  'AWS::RDS::DBCluster':
    'AvailabilityZones ClusterScalabilityType DBClusterIdentifier DBSubnetGroupName DBSystemId DatabaseName EngineMode KmsKeyId PubliclyAccessible RestoreToTime RestoreType SnapshotIdentifier SourceDBClusterIdentifier SourceDbClusterResourceId SourceRegion StorageEncrypted UseLatestRestorableTime ?Engine ?GlobalClusterIdentifier ?MasterUsername',
  'AWS::RDS::DBInstance':
    'BackupTarget CharacterSetName CustomIAMInstanceProfile DBClusterIdentifier DBInstanceIdentifier DBName DBSubnetGroupName DBSystemId KmsKeyId MasterUsername NcharCharacterSetName SourceRegion StorageEncrypted Timezone ?AutoMinorVersionUpgrade ?AvailabilityZone ?BackupRetentionPeriod ?DBClusterSnapshotIdentifier ?DBParameterGroupName ?DBSnapshotIdentifier ?Engine ?MultiAZ ?PerformanceInsightsKMSKeyId ?PreferredMaintenanceWindow ?RestoreTime ?SourceDBClusterIdentifier ?SourceDBInstanceAutomatedBackupsArn ?SourceDBInstanceIdentifier ?SourceDbiResourceId ?StorageType ?UseLatestRestorableTime',
  'AWS::RDS::DBSubnetGroup': 'DBSubnetGroupName',
  'AWS::Route53::HostedZone': 'Name',
  'AWS::Route53::RecordSet': 'HostedZoneId HostedZoneName Name',
  'AWS::S3::Bucket': 'BucketName BucketNamePrefix BucketNamespace',
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SNS::Subscription': 'Endpoint Protocol TopicArn ?Region',
  'AWS::SNS::Topic': 'FifoTopic TopicName',
  'AWS::SQS::Queue': 'FifoQueue QueueName',
  'AWS::SQS::QueuePolicy': '',
  'AWS::SSM::Parameter': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::StepFunctions::StateMachine': 'StateMachineName StateMachineType',
  'AWS::WAFv2::WebACL': 'Name Scope',
};

/** Whether a change of properties makes a new resource: certainly, certainly not, or nobody here knows. */
export type Replacement = 'True' | 'False' | 'Conditional';

/**
 * Whether the change of one property replaces its resource. Of a type that is not known here nobody knows.
 *
 * @param path the property, and what of it has changed: `Cluster`, `DockerVolume.Driver`
 */
export function replacementOf(type: string, path: string): Replacement {
  const known = Object.hasOwn(CREATE_ONLY, type) ? CREATE_ONLY[type] : undefined;
  if (known === undefined) return 'Conditional';
  const entries = known.split(' ').filter((entry) => entry !== '');
  if (entries.some((entry) => entry === path)) return 'True';
  const conditional = entries.some((entry) => entry === `?${path}` || touches(entry, path));
  return conditional ? 'Conditional' : 'False';
}

/** Part of a property that is create-only, where only the whole is known to have changed, or the other way round. */
function touches(entry: string, path: string): boolean {
  const name = entry.replace('?', '');
  return name.startsWith(`${path}.`) || path.startsWith(`${name}.`);
}
