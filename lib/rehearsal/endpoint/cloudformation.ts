import { isRunningStatus } from '../../aws/cloudformation/stack-status';
import type { AwsEndpoint } from '../remote/aws-endpoint';
import { StackRefusal, type StackService, type StackView } from '../stacks/stack-service';
import { type Answer, type Reply, refuse, reply } from './answer';
import { answerQuery } from './query-protocol';
import type { EndpointRequest } from './request';
import { stackOperations, toName } from './stack-operations';

/** What CloudFormation answers from. */
export interface CloudFormationData {
  /** The stacks of the pipeline's account and region. @default - nothing is asked of them */
  readonly stacks?: StackService;
  /** What answers for AWS: it deploys, and then it is asked. @default - nothing */
  readonly awsEndpoint?: AwsEndpoint;
  /** The folder that stands for a bucket, in which templates lie. */
  readonly bucketFolder: (bucket: string) => Promise<string | undefined>;
}

/** Answers what a delivery asks of CloudFormation besides its actions; every other operation is undefined. */
export async function answerCloudFormation(
  request: EndpointRequest,
  { stacks, awsEndpoint, bucketFolder }: CloudFormationData,
): Promise<Answer | undefined> {
  if (stacks === undefined || awsEndpoint !== undefined) return undefined;
  return answerQuery(request, 'http://cloudformation.amazonaws.com/doc/2010-05-15/', {
    DescribeStacks: (input) => describeStacks(toName(input), stacks),
    DeleteStack: (input) => deleteStack(toName(input), stacks),
    ...stackOperations(stacks, bucketFolder),
  });
}

type Stacks = NonNullable<CloudFormationData['stacks']>;

/**
 * One stack by its name or its ARN: all of an account's are nobody's business here.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
async function describeStacks(name: string, stacks: Stacks): Promise<Reply> {
  const stack = await stacks.find(name);
  if (stack === undefined) return refuse('ValidationError', `Stack with id ${name} does not exist`);
  return reply({ Stacks: { member: toMember(name, stack) } });
}

function toMember(name: string, { id, status, reason, outputs, tags = {} }: StackView) {
  return {
    StackName: name,
    StackId: id,
    StackStatus: status,
    ...(reason !== undefined && { StackStatusReason: reason }),
    DisableRollback: false,
    CreationTime: '2010-05-15T00:00:00Z',
    Tags: { member: Object.entries(tags).map(([key, value]) => ({ Key: key, Value: value })) },
    Outputs: { member: Object.entries(outputs).map(([key, value]) => ({ OutputKey: key, OutputValue: value })) },
  };
}

/**
 * To delete a stack that is not there succeeds.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html
 */
async function deleteStack(name: string, stacks: Stacks): Promise<Reply> {
  const stack = await stacks.find(name);
  if (stack === undefined) return reply({});
  if (isRunningStatus(stack.status) && stack.status.startsWith('UPDATE_')) {
    return refuse('ValidationError', `Stack [${name}] cannot be deleted while in status ${stack.status}`);
  }
  try {
    await stacks.delete(name);
    return reply({});
  } catch (error) {
    if (error instanceof StackRefusal) return refuse(error.code, error.message);
    throw error;
  }
}
