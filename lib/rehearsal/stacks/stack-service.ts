import type { Replacement } from '../../aws/cloudformation/create-only';

/** CloudFormation as the deploy actions use it: what the rehearsal keeps in its home, or a service that answers at a URL. */
export interface StackService {
  /** A stack by its name; undefined when there is none. */
  find(stack: string): Promise<StackView | undefined>;
  /** The text of a stack's template; undefined when there is no stack, or nothing of it is made yet. */
  template(stack: string): Promise<string | undefined>;
  /** Begins to make a stack. @throws StackRefusal */
  create(request: StackRequest): Promise<void>;
  /** Begins to update a stack. @throws StackRefusal, with {@link NO_UPDATES} when nothing changes */
  update(request: StackRequest): Promise<void>;
  /** Begins to delete a stack. @throws StackRefusal */
  delete(stack: string): Promise<void>;
  /** Makes a change set, and waits until it is made or has failed. @throws StackRefusal */
  createChangeSet(name: string, request: StackRequest): Promise<ChangeSetView>;
  /** A change set by its name; undefined when there is none. */
  findChangeSet(stack: string, name: string): Promise<ChangeSetView | undefined>;
  /** Deletes a change set, and nothing when there is none. */
  deleteChangeSet(stack: string, name: string): Promise<void>;
  /** Begins to execute a change set. @throws StackRefusal */
  executeChangeSet(stack: string, name: string): Promise<void>;
  /** Waits until no operation of a stack runs any more; undefined when there is no stack by then. */
  settled(stack: string, signal: AbortSignal): Promise<StackView | undefined>;
  /** What a deployment would change, where that can be told without changing anything. @throws StackRefusal */
  preview(request: StackRequest): Promise<ChangeSetView | undefined>;
}

/** What a deployment asks for. */
export interface StackRequest {
  readonly stack: string;
  /** The template's text, JSON or YAML. */
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** `CAPABILITY_IAM`. */
  readonly capabilities: readonly string[];
  /** The role that CloudFormation takes. @default - the caller's own rights */
  readonly roleArn?: string;
  /** A stack policy, as JSON. @default - the one that it has */
  readonly policy?: string;
}

/** A stack as a person asks for it. */
export interface StackView {
  /** The stack's ARN. */
  readonly id: string;
  /** `UPDATE_COMPLETE`. */
  readonly status: string;
  /** Why it is in this state, when there is something to say. */
  readonly reason?: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Outputs whose values nobody here can know, and what of each is not known. @default - all are known */
  readonly unknownOutputs?: Readonly<Record<string, string>>;
  /** Its tags. @default - nobody has asked */
  readonly tags?: Readonly<Record<string, string>>;
  /** Why resources failed, the first one first: `Table: … already exists`. @default - none did */
  readonly failures?: readonly string[];
}

/** A change set as a person reads it. */
export interface ChangeSetView {
  /** `CREATE_COMPLETE` or `FAILED`. */
  readonly status: string;
  readonly reason?: string | undefined;
  readonly changes: readonly Change[];
  /** Whether the stack's tags change. @default false */
  readonly tags?: boolean | undefined;
}

/** What becomes of one resource. */
export interface Change {
  readonly action: 'Add' | 'Modify' | 'Remove';
  readonly logicalId: string;
  /** `AWS::S3::Bucket`. */
  readonly type: string;
  /** @default - it is not made yet */
  readonly physicalId?: string | undefined;
  /** Whether a modification makes a new resource in its place. @default 'False' */
  readonly replacement?: Replacement | undefined;
  /** The properties that a modification changes. @default - none are known */
  readonly properties?: readonly string[] | undefined;
}

/** What CloudFormation refuses at once, in its own words. */
export class StackRefusal extends Error {
  override readonly name = 'StackRefusal';

  /** `code` is the service's own: `ValidationError`. */
  constructor(
    message: string,
    readonly code = 'ValidationError',
  ) {
    super(message);
  }
}

/** What an update is refused with that changes nothing. */
export const NO_UPDATES = 'No updates are to be performed.';

/** Why a change set fails that would change nothing. */
export const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** Whether a change set failed only because there is nothing to change. */
export function isEmptyChangeSet({ status, reason = '' }: ChangeSetView): boolean {
  return (
    status === 'FAILED' && (reason.startsWith("The submitted information didn't contain") || reason === NO_UPDATES)
  );
}
