import { failed, type Outcome, succeeded } from '../../outcome';
import { renderChanges, renderCounts } from '../../stacks/render-changes';
import { isEmptyChangeSet } from '../../stacks/stack-service';
import { ConfigurationFault } from './configuration-fault';
import { finish } from './finish';
import type { StackAction } from './stack-action';
import { tellTransforms } from './tell-transforms';
import { toRequest } from './to-request';

/** CHANGE_SET_REPLACE: makes the change set, in the place of one of the same name; one that would change nothing succeeds. */
export async function replaceChangeSet(action: StackAction): Promise<Outcome> {
  const { run, stack, service } = action;
  const name = nameOf(action);
  const request = await toRequest(action);
  tellTransforms(run, request.template);
  if ((await service.find(stack)) !== undefined) await service.deleteChangeSet(stack, name);
  const changeSet = await service.createChangeSet(name, request);
  for (const line of renderChanges(changeSet)) run.log(line);
  if (isEmptyChangeSet(changeSet)) {
    run.log(changeSet.reason ?? '');
    return succeeded({}, { summary: `${stack}: no changes` });
  }
  if (changeSet.status === 'FAILED') return failed(`change set ${name} of ${stack}: ${changeSet.reason ?? 'failed'}`);
  const summary = renderCounts(changeSet);
  run.log(`change set ${name}: ${summary}`);
  return succeeded({}, { summary: `${stack}: ${summary}` });
}

/** CHANGE_SET_EXECUTE: executes the change set of that name; one that would change nothing succeeds. */
export async function executeChangeSet(action: StackAction): Promise<Outcome> {
  const { run, stack, service } = action;
  const name = nameOf(action);
  const changeSet = await service.findChangeSet(stack, name);
  if (changeSet === undefined) return failed(`${stack}: ChangeSet [${name}] does not exist`);
  if (isEmptyChangeSet(changeSet)) {
    run.log('the change set would change nothing');
    const view = await service.find(stack);
    await service.deleteChangeSet(stack, name);
    return finish(action, view?.status ?? '', 'no changes');
  }
  await service.executeChangeSet(stack, name);
  return finish(action, 'UPDATE_COMPLETE', renderCounts(changeSet));
}

function nameOf({ run }: StackAction): string {
  const name = run.configuration['ChangeSetName'];
  if (name === undefined) throw new ConfigurationFault('it names no change set');
  return name;
}
