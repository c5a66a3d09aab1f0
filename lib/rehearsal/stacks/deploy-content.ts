import { tryExecutionFailure } from './check-execution';
import type { KeptStack, StackContent, StackEvent } from './kept-stack';
import type { Change } from './stack-service';
import { toChanges } from './to-changes';

/** A stack after a deployment: with its new content, or rolled back to the one before when a resource failed. */
export function deployContent(
  stack: KeptStack,
  content: StackContent,
  others: readonly KeptStack[],
  time: string,
): KeptStack {
  const changes = toChanges(stack.content, content);
  const kind = stack.content === undefined ? 'CREATE' : 'UPDATE';
  const { reason: _, ...rest } = stack;
  const failure = tryExecutionFailure(stack, content, changes, others);
  const toEvent = (logicalId: string, status: string, reason?: string): StackEvent => {
    const resource = [...content.resources, ...(stack.content?.resources ?? [])].find(
      (one) => one.logicalId === logicalId,
    );
    const physicalId = logicalId === stack.name ? stack.id : (resource?.physicalId ?? '');
    const type = resource?.type ?? 'AWS::CloudFormation::Stack';
    return { time, logicalId, physicalId, type, status, ...(reason !== undefined && { reason }) };
  };
  const begin = toEvent(stack.name, `${kind}_IN_PROGRESS`, 'User Initiated');
  if (failure === undefined) {
    const made = changes.map(({ logicalId, action }) => toEvent(logicalId, `${VERBS[action]}_COMPLETE`));
    const events = [begin, ...made, toEvent(stack.name, `${kind}_COMPLETE`)];
    return { ...rest, status: `${kind}_COMPLETE`, content: withPolicy(content, stack.content), events };
  }
  const status = kind === 'CREATE' ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE';
  const events = [begin, toEvent(failure.logicalId, `${kind}_FAILED`, failure.reason), toEvent(stack.name, status)];
  const reason = `The following resource(s) failed to ${kind.toLowerCase()}: [${failure.logicalId}].`;
  return { ...rest, status, reason, events };
}

const VERBS: Readonly<Record<Change['action'], string>> = { Add: 'CREATE', Modify: 'UPDATE', Remove: 'DELETE' };

/** A policy stays until another comes. */
function withPolicy(content: StackContent, before: StackContent | undefined): StackContent {
  const policy = content.policy ?? before?.policy;
  return policy === undefined ? content : { ...content, policy };
}
