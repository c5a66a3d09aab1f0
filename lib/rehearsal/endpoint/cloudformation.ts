import { isRunningStatus } from '../../aws/cloudformation/stack-status';
import { StackRefusal, type StackService, type StackView } from '../stacks/stack-service';
import { type Answer, type Reply, refuse, reply } from './answer';
import { answerQuery } from './query-protocol';
import type { EndpointRequest } from './request';

/** What CloudFormation answers from. */
export interface CloudFormationData {
  /** The stacks of the pipeline's account and region. @default - nothing is asked of them */
  readonly stacks?: Pick<StackService, 'find' | 'delete'>;
}

/** Answers what a delivery asks of CloudFormation besides its actions; every other operation is undefined. */
export async function answerCloudFormation(
  request: EndpointRequest,
  { stacks }: CloudFormationData,
): Promise<Answer | undefined> {
  if (stacks === undefined) return undefined;
  return answerQuery(request, 'http://cloudformation.amazonaws.com/doc/2010-05-15/', {
    DescribeStacks: (input) => describeStacks(toName(input), stacks),
    DeleteStack: (input) => deleteStack(toName(input), stacks),
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

function toMember(name: string, { id, status, reason, outputs }: StackView) {
  return {
    StackName: name,
    StackId: id,
    StackStatus: status,
    ...(reason !== undefined && { StackStatusReason: reason }),
    DisableRollback: false,
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

/** The last part of `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID` but one, or the name itself. */
function toName(input: URLSearchParams): string {
  const given = input.get('StackName') ?? '';
  return given.startsWith('arn:') ? (given.split('/')[1] ?? '') : given;
}
