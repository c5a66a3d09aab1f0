import { type Answer, type Reply, refuse, reply } from './answer';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import type { EndpointRequest } from './request';

/** What functions have said of the lifecycle events of deployments that they were called for. */
export interface HookStatuses {
  /** What was said of an event; undefined while nothing was. */
  of(executionId: string): 'Succeeded' | 'Failed' | undefined;
  /** Takes a PutLifecycleEventHookExecutionStatus. */
  put(input: JsonInput): Reply;
}

/** What CodeDeploy answers from. */
export interface CodeDeployData {
  readonly hooks: HookStatuses;
}

/** Answers what the functions of an AppSpec ask of CodeDeploy; every other operation is undefined. */
export function answerCodeDeploy(request: EndpointRequest, { hooks }: CodeDeployData): Promise<Answer | undefined> {
  return answerJson(request, { PutLifecycleEventHookExecutionStatus: (input) => hooks.put(input) });
}

/**
 * Keeps what functions say of lifecycle events; an event has one status.
 * @see https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_PutLifecycleEventHookExecutionStatus.html
 */
export function createHookStatuses(): HookStatuses {
  const statuses = new Map<string, 'Succeeded' | 'Failed'>();
  return {
    of: (executionId) => statuses.get(executionId),
    put: (input) => {
      const id = textOf(input, 'lifecycleEventHookExecutionId');
      const status = textOf(input, 'status');
      if (id === undefined)
        return refuse('InvalidLifecycleEventHookExecutionIdException', 'The execution id is missing.');
      if (statuses.has(id))
        return refuse('LifecycleEventAlreadyCompletedException', 'The event has its status already.');
      if (status !== 'Succeeded' && status !== 'Failed') {
        return refuse(
          'InvalidLifecycleEventHookExecutionStatusException',
          'The status is neither Succeeded nor Failed.',
        );
      }
      statuses.set(id, status);
      return reply({ lifecycleEventHookExecutionId: id });
    },
  };
}
