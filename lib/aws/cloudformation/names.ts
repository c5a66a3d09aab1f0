/**
 * The names that CloudFormation accepts for stacks, stack sets and change sets.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
export const STACK_NAME = /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/;

/** What {@link STACK_NAME} means, for people. */
export const STACK_NAME_SAID = 'letters, digits and hyphens, a letter first, at most 128 characters';

/** The names of parameters, as of resources and outputs. */
export const LOGICAL_NAME = /^[A-Za-z0-9]{1,255}$/;
