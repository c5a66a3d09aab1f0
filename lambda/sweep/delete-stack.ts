import {
  type CloudFormationClient,
  CloudFormationServiceException,
  DeleteStackCommand,
  DescribeStacksCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';

/** What became of the stack of an execution. */
export type Fate =
  /** There is none, or none any more. */
  | { readonly outcome: 'gone' }
  /** It is being deleted, since now or already. */
  | { readonly outcome: 'deleting'; readonly stack: string }
  /** Its deletion failed, or was refused; it is asked for again. */
  | { readonly outcome: 'left'; readonly stack: string; readonly why: string };

/**
 * Asks CloudFormation to delete a stack, and does not wait for it: that may take longer than a function lives.
 *
 * @throws when CloudFormation does not answer.
 */
export async function deleteStack(client: CloudFormationClient, name: string): Promise<Fate> {
  const stack = await tryStack(client, name);
  if (stack === undefined) return { outcome: 'gone' };
  if (stack.StackStatus === 'DELETE_IN_PROGRESS') return { outcome: 'deleting', stack: name };
  try {
    await client.send(new DeleteStackCommand({ StackName: name }));
  } catch (error) {
    return { outcome: 'left', stack: name, why: error instanceof Error ? error.message : String(error) };
  }
  if (stack.StackStatus !== 'DELETE_FAILED') return { outcome: 'deleting', stack: name };
  return { outcome: 'left', stack: name, why: stack.StackStatusReason ?? 'its deletion failed before' };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html for the error of a stack that is not there */
async function tryStack(client: CloudFormationClient, name: string): Promise<Stack | undefined> {
  try {
    const { Stacks: stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return stacks?.find(({ StackStatus: status }) => status !== 'DELETE_COMPLETE');
  } catch (error) {
    if (error instanceof CloudFormationServiceException && / does not exist$/.test(error.message)) return undefined;
    throw error;
  }
}
