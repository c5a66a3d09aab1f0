import { setTimeout } from 'node:timers/promises';
import { isRunningStatus } from '../../aws/cloudformation/stack-status';
import { membersAt, type QueryClient, ServiceError, textAt, type XmlPart } from '../remote/query-client';
import { toChangeSetView, toStackView } from './remote-views';
import {
  type ChangeSetView,
  StackRefusal,
  type StackRequest,
  type StackService,
  type StackView,
} from './stack-service';
import { toStackInput } from './to-stack-input';

/** What stacks at an endpoint are asked by. */
export interface RemoteStacksOptions {
  readonly client: Pick<QueryClient, 'call'>;
  /** A new UUID: a stack's events since then are told by it. */
  readonly newId: () => string;
  /** How long to wait before asking again, in milliseconds. @default 1000 */
  readonly pauseMs?: number;
}

/** CloudFormation as it answers at a URL. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/Welcome.html */
export class RemoteStacks implements StackService {
  constructor(private readonly options: RemoteStacksOptions) {}

  async find(stack: string): Promise<StackView | undefined> {
    const found = await this.describe(stack);
    return found === undefined ? undefined : toStackView(found, []);
  }

  async template(stack: string): Promise<string | undefined> {
    try {
      return textAt(await this.call('GetTemplate', { StackName: stack }), 'TemplateBody');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async create(request: StackRequest): Promise<void> {
    await this.call('CreateStack', toStackInput(request));
  }

  async update(request: StackRequest): Promise<void> {
    await this.call('UpdateStack', toStackInput(request));
  }

  async delete(stack: string): Promise<void> {
    await this.call('DeleteStack', { StackName: stack });
  }

  async createChangeSet(name: string, request: StackRequest): Promise<ChangeSetView> {
    const found = await this.describe(request.stack);
    const isNew = found === undefined || textAt(found, 'StackStatus') === 'REVIEW_IN_PROGRESS';
    const { StackPolicyBody: _, ...input } = toStackInput(request);
    await this.call('CreateChangeSet', { ...input, ChangeSetName: name, ChangeSetType: isNew ? 'CREATE' : 'UPDATE' });
    for (;;) {
      const view = await this.findChangeSet(request.stack, name);
      if (view === undefined)
        throw new StackRefusal(`ChangeSet [${name}] does not exist`, 'ChangeSetNotFoundException');
      if (!/PENDING|IN_PROGRESS/.test(view.status)) return view;
      await setTimeout(this.options.pauseMs ?? PAUSE_MS);
    }
  }

  async findChangeSet(stack: string, name: string): Promise<ChangeSetView | undefined> {
    try {
      return toChangeSetView(await this.call('DescribeChangeSet', { StackName: stack, ChangeSetName: name }));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async deleteChangeSet(stack: string, name: string): Promise<void> {
    try {
      await this.call('DeleteChangeSet', { StackName: stack, ChangeSetName: name });
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  async executeChangeSet(stack: string, name: string): Promise<void> {
    await this.call('ExecuteChangeSet', { StackName: stack, ChangeSetName: name });
  }

  async settled(stack: string, signal: AbortSignal): Promise<StackView | undefined> {
    for (;;) {
      const found = await this.describe(stack);
      if (found === undefined) return undefined;
      if (!isRunningStatus(textAt(found, 'StackStatus') ?? '')) return toStackView(found, await this.events(stack));
      await setTimeout(this.options.pauseMs ?? PAUSE_MS, undefined, { signal });
    }
  }

  /** A change set of a stack that is there yet; one of a new stack would leave the stack behind. */
  async preview(request: StackRequest): Promise<ChangeSetView | undefined> {
    const found = await this.describe(request.stack);
    if (found === undefined || textAt(found, 'StackStatus') === 'REVIEW_IN_PROGRESS') return undefined;
    const name = `rehearsal-${this.options.newId()}`;
    try {
      return await this.createChangeSet(name, request);
    } finally {
      await this.deleteChangeSet(request.stack, name);
    }
  }

  private async describe(stack: string): Promise<XmlPart> {
    try {
      const [found] = membersAt(await this.call('DescribeStacks', { StackName: stack }), 'Stacks');
      return found;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async events(stack: string): Promise<readonly XmlPart[]> {
    return membersAt(await this.call('DescribeStackEvents', { StackName: stack }), 'StackEvents');
  }

  private async call(operation: string, input: Readonly<Record<string, string>>): Promise<XmlPart> {
    try {
      return await this.options.client.call(operation, input);
    } catch (error) {
      if (error instanceof ServiceError) throw new StackRefusal(error.message, error.code);
      throw error;
    }
  }
}

const PAUSE_MS = 1000;

/** CloudFormation calls a stack that is not there a ValidationError. */
function isMissing(error: unknown): boolean {
  return error instanceof StackRefusal && (/NotFound/.test(error.code) || /does not exist/.test(error.message));
}
