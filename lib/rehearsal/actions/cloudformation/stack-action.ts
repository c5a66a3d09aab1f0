import type { ActionRun } from '../../action-run';
import type { StackService } from '../../stacks/stack-service';

/** One run of an action on a stack. */
export interface StackAction {
  readonly run: ActionRun;
  /** The stack's name. */
  readonly stack: string;
  readonly service: StackService;
}
