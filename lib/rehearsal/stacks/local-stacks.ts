import { isDeepStrictEqual } from 'node:util';
import { STACK_NAME } from '../../aws/cloudformation/names';
import { isAbsentStatus, isFailedStatus } from '../../aws/cloudformation/stack-status';
import { deployContent } from './deploy-content';
import type { KeptChangeSet, KeptStack, StackContent } from './kept-stack';
import {
  type ChangeSetView,
  NO_CHANGES,
  NO_UPDATES,
  StackRefusal,
  type StackRequest,
  type StackService,
  type StackView,
} from './stack-service';
import type { StackStore } from './stack-store';
import { isSameBesidesTags, toChanges } from './to-changes';
import { type StackPlace, toContent } from './to-content';

/** What stacks in a home are kept by. */
export interface LocalStacksOptions extends Omit<StackPlace, 'exports'> {
  readonly store: StackStore;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}

/** CloudFormation as far as a machine alone can stand for it: templates are validated and compared, and no resource is made. */
export class LocalStacks implements StackService {
  constructor(private readonly options: LocalStacksOptions) {}

  async find(name: string): Promise<StackView | undefined> {
    const stack = this.options.store.find(name);
    return stack && toView(stack);
  }

  async template(name: string): Promise<string | undefined> {
    return this.options.store.find(name)?.content?.template;
  }

  async create(request: StackRequest): Promise<void> {
    const found = this.options.store.find(request.stack);
    if (found !== undefined && !isAbsentStatus(found.status)) {
      throw new StackRefusal(`Stack [${request.stack}] already exists`, 'AlreadyExistsException');
    }
    this.deploy(found ?? this.begin(request.stack), this.contentOf(request, true));
  }

  async update(request: StackRequest): Promise<void> {
    const stack = this.updatable(request.stack);
    const content = this.contentOf(request, true);
    if (isSame(stack, content)) throw new StackRefusal(NO_UPDATES);
    this.deploy(stack, content);
  }

  async delete(name: string): Promise<void> {
    this.options.store.forget(name);
  }

  async createChangeSet(name: string, request: StackRequest): Promise<ChangeSetView> {
    const found = this.options.store.find(request.stack);
    const stack = found === undefined ? this.begin(request.stack) : this.updatable(request.stack);
    const changeSet = this.changeSetOf(stack, request);
    this.options.store.keep({ ...stack, changeSets: { ...stack.changeSets, [name]: changeSet } });
    return changeSet;
  }

  async findChangeSet(stack: string, name: string): Promise<ChangeSetView | undefined> {
    return this.options.store.find(stack)?.changeSets[name];
  }

  async deleteChangeSet(name: string, changeSet: string): Promise<void> {
    const stack = this.options.store.find(name);
    if (stack === undefined) return;
    const { [changeSet]: _, ...changeSets } = stack.changeSets;
    this.options.store.keep({ ...stack, changeSets });
  }

  async executeChangeSet(name: string, changeSetName: string): Promise<void> {
    const stack = this.options.store.find(name);
    const changeSet = stack?.changeSets[changeSetName];
    if (stack === undefined || changeSet === undefined) {
      throw new StackRefusal(`ChangeSet [${changeSetName}] does not exist`, 'ChangeSetNotFoundException');
    }
    if (changeSet.status === 'FAILED') {
      const message = `ChangeSet [${changeSetName}] cannot be executed in its current status of [FAILED]`;
      throw new StackRefusal(message, 'InvalidChangeSetStatusException');
    }
    // Executing one change set deletes the others, as the stack that they were made for is no more.
    this.deploy({ ...stack, changeSets: {} }, changeSet.content);
  }

  async settled(name: string): Promise<StackView | undefined> {
    return this.find(name);
  }

  async preview(request: StackRequest): Promise<ChangeSetView> {
    const stack = this.options.store.find(request.stack) ?? this.begin(request.stack);
    return this.changeSetOf(stack, request);
  }

  private changeSetOf(stack: KeptStack, request: StackRequest): KeptChangeSet {
    const content = this.contentOf(request, false);
    const changes = toChanges(stack.content, content);
    const tags = !isDeepStrictEqual(stack.content?.tags ?? {}, content.tags);
    const time = this.options.clock().toISOString();
    return isSame(stack, content)
      ? { status: 'FAILED', reason: NO_CHANGES, changes, time, content }
      : { status: 'CREATE_COMPLETE', changes, tags, time, content };
  }

  private contentOf(request: StackRequest, directly: boolean): StackContent {
    const { store } = this.options;
    const exports = Object.assign({}, ...store.all().map(({ content }) => content?.exports ?? {}));
    return toContent(request, { ...this.options, exports }, directly);
  }

  private begin(name: string): KeptStack {
    if (!STACK_NAME.test(name)) {
      const pattern = '[a-zA-Z][-a-zA-Z0-9]*';
      throw new StackRefusal(
        `1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`,
      );
    }
    const { account, region, newId, clock } = this.options;
    const id = `arn:aws:cloudformation:${region}:${account}:stack/${name}/${newId()}`;
    return { name, id, status: 'REVIEW_IN_PROGRESS', time: clock().toISOString(), changeSets: {}, events: [] };
  }

  private updatable(name: string): KeptStack {
    const stack = this.options.store.find(name);
    if (stack === undefined) throw new StackRefusal(`Stack [${name}] does not exist`);
    if (isFailedStatus(stack.status)) {
      throw new StackRefusal(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
    }
    return stack;
  }

  private deploy(stack: KeptStack, content: StackContent): void {
    const { store, clock } = this.options;
    store.keep(deployContent(stack, content, store.all(), clock().toISOString()));
  }
}

function isSame({ content }: KeptStack, next: StackContent): boolean {
  return content !== undefined && isSameBesidesTags(content, next) && isDeepStrictEqual(content.tags, next.tags);
}

function toView({ id, status, reason, content, events }: KeptStack): StackView {
  const failures = events.filter((event) => event.status.endsWith('_FAILED') && event.reason !== undefined);
  return {
    id,
    status,
    ...(reason !== undefined && { reason }),
    outputs: content?.outputs ?? {},
    unknownOutputs: content?.unknownOutputs ?? {},
    tags: content?.tags ?? {},
    failures: failures.map((event) => `${event.logicalId}: ${event.reason}`),
  };
}
