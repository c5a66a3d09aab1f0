import { isAbsentStatus, isFailedStatus } from '../../../aws/cloudformation/stack-status';
import { type Outcome, succeeded } from '../../outcome';
import { renderChanges, renderCounts } from '../../stacks/render-changes';
import { NO_UPDATES, StackRefusal, type StackRequest } from '../../stacks/stack-service';
import { finish } from './finish';
import type { StackAction } from './stack-action';
import { tellTransforms } from './tell-transforms';
import { toRequest } from './to-request';

/**
 * CREATE_UPDATE and REPLACE_ON_FAILURE: makes the stack, or updates it; a stack in a failed state is deleted first, when `anew`.
 * What would change nothing succeeds.
 */
export async function deployStack(action: StackAction, anew: boolean): Promise<Outcome> {
  const { run, stack, service } = action;
  const request = await toRequest(action);
  tellTransforms(run, request.template);
  let found = await service.find(stack);
  if (anew && found !== undefined && isFailedStatus(found.status)) {
    run.log(`${stack} is in ${found.status}: it is deleted, and made anew`);
    await service.delete(stack);
    await service.settled(stack, run.signal);
    found = undefined;
  }
  if (found === undefined || isAbsentStatus(found.status)) {
    const summary = await tellPreview(action, request);
    await service.create(request);
    return finish(action, 'CREATE_COMPLETE', summary);
  }
  // A stack in a failed state refuses the update, and says why.
  const summary = isFailedStatus(found.status) ? 'no changes' : await tellPreview(action, request);
  return (await tryUpdate(action, request)) ? finish(action, 'UPDATE_COMPLETE', summary) : unchanged(action);
}

async function tellPreview({ run, service }: StackAction, request: StackRequest): Promise<string> {
  const preview = await service.preview(request);
  if (preview === undefined) return '';
  for (const line of renderChanges(preview)) run.log(line);
  return renderCounts(preview);
}

async function tryUpdate({ service }: StackAction, request: StackRequest): Promise<boolean> {
  try {
    await service.update(request);
    return true;
  } catch (error) {
    if (error instanceof StackRefusal && error.message.includes(NO_UPDATES)) return false;
    throw error;
  }
}

async function unchanged(action: StackAction): Promise<Outcome> {
  action.run.log(NO_UPDATES);
  const view = await action.service.find(action.stack);
  const outcome = view && (await finish(action, view.status, 'no changes'));
  return outcome ?? succeeded({}, { summary: 'no changes' });
}
