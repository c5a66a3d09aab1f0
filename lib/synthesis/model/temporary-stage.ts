import type { Action } from './action';
import type { Conversion } from './conversion';
import type { CreateEnvironmentAction, DeleteEnvironmentAction } from './own-action';
import type { TemporaryEnvironment } from './temporary-environment';
import { toNamespace } from './to-build';

/**
 * The actions of a stage, between the one that makes its temporary environment and the one that deletes it.
 *
 * @param source the name of the pipeline's first source
 * @param last the run order after those of the actions, which begin with 2
 */
export function aroundActions(
  actions: readonly Action[],
  temporary: TemporaryEnvironment,
  source: string,
  last: number,
  conversion: Conversion,
): readonly Action[] {
  const { name, stack, artifact = source } = temporary;
  const create: CreateEnvironmentAction = {
    verb: 'create-environment',
    name: `create-${name}`,
    runOrder: 1,
    temporary,
    input: artifact,
    exports: stack.outputs,
    ...toNamespace(name, stack.outputs),
  };
  const remove: DeleteEnvironmentAction = {
    verb: 'delete-environment',
    name: `delete-${name}`,
    runOrder: last,
    temporary,
  };
  const at = conversion.pathOf(temporary);
  return [conversion.made(create, at), ...actions, conversion.made(remove, at)];
}
