import type { ActionRun } from '../../action-run';
import { failed, type Outcome, succeeded } from '../../outcome';
import type { StackAction } from './stack-action';

/** DELETE_ONLY: deletes the stack, and succeeds when there is none. */
export async function deleteStack({
  run,
  stack,
  service,
}: Pick<StackAction, 'stack' | 'service'> & { readonly run: Pick<ActionRun, 'log' | 'signal'> }): Promise<Outcome> {
  if ((await service.find(stack)) === undefined) {
    run.log(`there is no stack ${stack}`);
    return succeeded({}, { summary: `no stack ${stack}` });
  }
  await service.delete(stack);
  const left = await service.settled(stack, run.signal);
  if (left !== undefined && left.status !== 'DELETE_COMPLETE') {
    return failed(`${stack} ended in ${left.status}: ${left.failures?.[0] ?? left.reason ?? 'it was not deleted'}`);
  }
  run.log(`${stack}: DELETE_COMPLETE`);
  return succeeded({}, { summary: `${stack} is deleted` });
}
