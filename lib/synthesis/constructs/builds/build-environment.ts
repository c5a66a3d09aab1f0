import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import { isOfCodeBuild, standardImages, toLambdaImage } from '../../../aws/codebuild/image';
import type { Machine } from '../../model/machine';

/** What decides where builds run. */
export interface BuildEnvironmentProps {
  /** @default - a small container of x86_64 */
  readonly machine?: Machine;
  /** The image, rendered exactly as it is given. @default - CodeBuild's for the machine and the runtimes */
  readonly image?: string;
  /** The runtimes that the builds use, name → version; they choose the image on Lambda compute. @default - none */
  readonly runtimes?: Readonly<Record<string, string>>;
  /** Whether Docker runs inside of the builds. @default false */
  readonly privileged?: boolean;
  /** @default - none */
  readonly variables?: readonly codebuild.CfnProject.EnvironmentVariableProperty[];
}

/**
 * The environment of a project. Not by the L2, whose images for Lambda compute are a closed list, and which writes another
 * text for an image of ECR than the person did.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectEnvironment.html
 */
export function toBuildEnvironment(props: BuildEnvironmentProps): codebuild.CfnProject.EnvironmentProperty {
  const { machine = { kind: 'container', size: 'small', architecture: 'x86_64' }, variables = [] } = props;
  const image = props.image ?? toStandardImage(machine, props.runtimes ?? {});
  return {
    ...toCompute(machine),
    image,
    ...toPullCredentials(machine, image),
    privilegedMode: props.privileged ?? false,
    ...(variables.length > 0 && { environmentVariables: [...variables] }),
  };
}

function toStandardImage({ kind, architecture }: Machine, runtimes: Readonly<Record<string, string>>): string {
  return kind === 'lambda' ? toLambdaImage(architecture, runtimes) : standardImages[architecture];
}

const containers = { x86_64: 'LINUX_CONTAINER', arm64: 'ARM_CONTAINER' } as const;
const functions = { x86_64: 'LINUX_LAMBDA_CONTAINER', arm64: 'ARM_LAMBDA_CONTAINER' } as const;

function toCompute(machine: Machine): Pick<codebuild.CfnProject.EnvironmentProperty, 'type' | 'computeType' | 'fleet'> {
  switch (machine.kind) {
    case 'container':
      return { type: containers[machine.architecture], computeType: `BUILD_GENERAL1_${machine.size.toUpperCase()}` };
    case 'lambda':
      return { type: functions[machine.architecture], computeType: `BUILD_LAMBDA_${machine.memoryGb}GB` };
    case 'fleet':
      return {
        type: containers[machine.architecture],
        // CloudFormation asks for one; the machines are the fleet's.
        computeType: 'BUILD_GENERAL1_SMALL',
        fleet: { fleetArn: machine.fleetArn },
      };
  }
}

/** A person's own image is fetched with the role's rights; on Lambda compute, CodeBuild's own says nothing of it. */
function toPullCredentials({ kind }: Machine, image: string) {
  if (!isOfCodeBuild(image)) return { imagePullCredentialsType: 'SERVICE_ROLE' };
  return kind === 'lambda' ? {} : { imagePullCredentialsType: 'CODEBUILD' };
}
