import type { ActionRunner } from '../../action-run';
import { abandoned, failed, type Outcome } from '../../outcome';
import { StackRefusal } from '../../stacks/stack-service';
import { executeChangeSet, replaceChangeSet } from './change-set';
import { ConfigurationFault } from './configuration-fault';
import { deleteStack } from './delete-stack';
import { deployStack } from './deploy-stack';
import { placeOf } from './place-of';
import type { StackAction } from './stack-action';

/**
 * Deploy/AWS/CloudFormation: what its ActionMode says, on the stacks that the home keeps, or on what answers at `--aws-endpoint`.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html
 */
export const cloudFormation: ActionRunner = {
  key: 'Deploy/AWS/CloudFormation',
  async run(run) {
    const { ActionMode: mode = '', StackName: stack } = run.configuration;
    if (stack === undefined) return failed('it names no stack', 'ConfigurationError');
    const perform = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
    if (perform === undefined) return failed(`it has no ActionMode that is known: "${mode}"`, 'ConfigurationError');
    try {
      return await perform({ run, stack, service: run.world.stacks(placeOf(run)) });
    } catch (error) {
      if (run.signal.aborted) return abandoned();
      if (error instanceof ConfigurationFault) return failed(error.message, 'ConfigurationError');
      if (error instanceof StackRefusal) return failed(`${stack}: ${error.message}`, error.code);
      throw error;
    }
  },
};

const MODES: Readonly<Record<string, (action: StackAction) => Promise<Outcome>>> = {
  CREATE_UPDATE: (action) => deployStack(action, false),
  REPLACE_ON_FAILURE: (action) => deployStack(action, true),
  CHANGE_SET_REPLACE: replaceChangeSet,
  CHANGE_SET_EXECUTE: executeChangeSet,
  DELETE_ONLY: deleteStack,
};
