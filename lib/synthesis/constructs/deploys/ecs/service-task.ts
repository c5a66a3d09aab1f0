import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { EnvironmentVariable } from '../../../model/environment-variable';
import { nothingReleased } from '../../../model/release-parameter';
import { type ManagedService, managedContainer } from '../../../model/targets/ecs';
import { toFetchStatements, toValueFrom } from '../../stored-value';
import { placeholderImage, placeholderVariable, toPlaceholderConfiguration } from './placeholder';

export interface ServiceTaskProps {
  readonly target: ManagedService;
  /** The name of the parameter that holds the image that was released last. */
  readonly parameterName: string;
  readonly taskRole: iam.IRole;
  readonly executionRole: iam.Role;
  /** What the container is told besides the port. */
  readonly variables: readonly EnvironmentVariable[];
  readonly logGroup: logs.ILogGroup;
}

/**
 * The task definition of a service: of the image that was released last, whenever its stack is deployed, and of a placeholder
 * before the first release. CloudFormation fetches the parameter each time.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html#systems-manager-parameter-types
 */
export function addServiceTask(scope: Construct, props: ServiceTaskProps): ecs.FargateTaskDefinition {
  const { target } = props;
  const definition = new ecs.FargateTaskDefinition(scope, 'Task', {
    cpu: target.cpu,
    memoryLimitMiB: target.memoryMib,
    taskRole: props.taskRole,
    executionRole: props.executionRole,
    runtimePlatform: {
      operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
      cpuArchitecture: target.architecture === 'arm64' ? ecs.CpuArchitecture.ARM64 : ecs.CpuArchitecture.X86_64,
    },
  });
  const image = new core.CfnParameter(scope, 'Image', {
    type: 'AWS::SSM::Parameter::Value<String>',
    default: props.parameterName,
    description: `The image that was released to ${target.name} last`,
  });
  const released = new core.CfnCondition(scope, 'Released', {
    expression: core.Fn.conditionNot(core.Fn.conditionEquals(image.valueAsString, nothingReleased)),
  });
  const choose = (then: unknown, otherwise: unknown) => core.Fn.conditionIf(released.logicalId, then, otherwise);
  addContainer(scope, definition, props, choose(image.valueAsString, placeholderImage).toString());
  const plain = [{ Name: 'PORT', Value: String(target.port) }];
  const placeholder = { Name: placeholderVariable, Value: toPlaceholderConfiguration(target.port) };
  const resource = definition.node.defaultChild as ecs.CfnTaskDefinition;
  resource.addPropertyOverride('ContainerDefinitions.0.Environment', choose(plain, [...plain, placeholder]));
  tell(definition, props);
  return definition;
}

/** What the environment's variables hold is fetched when a task starts, and stands in no template. */
function tell(definition: ecs.FargateTaskDefinition, { variables, executionRole }: ServiceTaskProps): void {
  if (variables.length === 0) return;
  const stack = core.Stack.of(definition);
  const values = variables.map(({ stored }) => stored);
  for (const statement of toFetchStatements(stack, values)) executionRole.addToPolicy(statement);
  const secrets = variables.map(({ name, stored }) => ({ Name: name, ValueFrom: toValueFrom(stack, stored) }));
  const resource = definition.node.defaultChild as ecs.CfnTaskDefinition;
  resource.addPropertyOverride('ContainerDefinitions.0.Secrets', secrets);
}

/** Nothing of the image can be changed while it runs, but for what lies in `/tmp`. */
function addContainer(
  scope: Construct,
  definition: ecs.FargateTaskDefinition,
  { target, logGroup }: ServiceTaskProps,
  image: string,
): void {
  const container = definition.addContainer(managedContainer, {
    image: ecs.ContainerImage.fromRegistry(image),
    readonlyRootFilesystem: true,
    linuxParameters: new ecs.LinuxParameters(scope, 'Linux', { initProcessEnabled: true }),
    portMappings: [{ containerPort: target.port, protocol: ecs.Protocol.TCP }],
    stopTimeout: core.Duration.seconds(60),
    logging: ecs.LogDrivers.awsLogs({
      logGroup,
      streamPrefix: target.name,
      // A log that does not take what is written must not stop who writes it.
      mode: ecs.AwsLogDriverMode.NON_BLOCKING,
      maxBufferSize: core.Size.mebibytes(25),
    }),
  });
  definition.addVolume({ name: 'tmp' });
  container.addMountPoints({ containerPath: '/tmp', sourceVolume: 'tmp', readOnly: false });
}
