import type { ActionRun } from '../../action-run';
import { StackRefusal } from '../../stacks/stack-service';
import { parseTemplateBody, transformsOf } from '../../stacks/template-body';

/** Says which macros a template has: only CloudFormation itself expands them. */
export function tellTransforms(run: Pick<ActionRun, 'log'>, template: string): void {
  for (const name of tryTransforms(template)) {
    run.log(
      `the template has the transform ${name}, which is not expanded here: resources are told as they are written`,
    );
  }
}

function tryTransforms(template: string): readonly string[] {
  try {
    return transformsOf(parseTemplateBody(template));
  } catch (error) {
    // The deployment says what is wrong with it.
    if (error instanceof StackRefusal) return [];
    throw error;
  }
}
