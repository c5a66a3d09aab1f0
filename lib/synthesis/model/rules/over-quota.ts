import { quotas } from '../../../aws/codepipeline/quotas';
import { type Action, artifactsOf, inputsOf, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import type { Finding, Rule } from './rule';

/**
 * What Lambda takes as environment variables, 4 KB, divided by the longest that one recipient may need.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const mostRecipients = 10;

export const overQuota: Rule = {
  id: 'OverQuota',
  sentence: `A pipeline keeps to CodePipeline's quotas: ${quotas.stages} stages with the one of the sources, ${quotas.actions} actions, ${quotas.parallelActions} side by side, run orders up to ${quotas.runOrder}, ${quotas.variables} variables of 1 to ${quotas.variableValue} characters, ${quotas.buildInputs} artifacts that a build takes, ${quotas.buildOutputs} that it makes, ${quotas.approvalMessage} characters for an approver; and it tells at most ${mostRecipients} people and channels.`,
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      yield* ofPipeline(pipeline);
      for (const variable of pipeline.variables) {
        yield* over(
          variable,
          [],
          `variable "${variable.name}" has a value of`,
          variable.defaultValue.length,
          quotas.variableValue,
          'characters',
        );
        if (variable.defaultValue === '')
          yield {
            at: variable,
            message: `variable "${variable.name}" has no value`,
            hint: 'CodePipeline wants at least one character',
          };
      }
      for (const action of actionsOf(pipeline)) yield* ofAction(action);
    }
  },
};

function* ofPipeline(pipeline: Pipeline): Iterable<Finding> {
  const { name, sources, stages, variables } = pipeline;
  const label = `pipeline "${name}" has`;
  yield* over(
    pipeline,
    ['stages'],
    label,
    stages.length + 1,
    quotas.stages,
    'stages, with the one of the sources',
    'key',
  );
  yield* over(
    pipeline,
    ['stages'],
    label,
    sources.length + actionsOf(pipeline).length,
    quotas.actions,
    'actions',
    'key',
  );
  yield* over(pipeline, ['variables'], label, variables.length, quotas.variables, 'variables', 'key');
  yield* over(
    pipeline,
    ['notify'],
    label,
    recipientsOf(pipeline),
    mostRecipients,
    'people and channels to tell',
    'key',
  );
  yield* over(pipeline, ['source'], label, sources.length, quotas.parallelActions, 'sources', 'key');
  for (const stage of stages) {
    const most = Math.max(
      ...stage.actions.map(({ runOrder }) => stage.actions.filter((one) => one.runOrder === runOrder).length),
    );
    yield* over(stage, ['name'], `stage "${stage.name}" has`, most, quotas.parallelActions, 'actions side by side');
    const last = Math.max(...stage.actions.map(({ runOrder }) => runOrder));
    yield* over(stage, ['name'], `stage "${stage.name}" has`, last, quotas.runOrder, 'actions one after another');
  }
}

function recipientsOf({ notices }: Pipeline): number {
  return new Set(notices.map((notice) => (notice.kind === 'email' ? notice.address : notice.secret))).size;
}

function* ofAction(action: Action): Iterable<Finding> {
  const outputs = artifactsOf(action).length;
  yield* over(action, ['artifacts'], `${labelOf(action)} makes`, outputs, quotas.buildOutputs, 'artifacts', 'key');
  const inputs = inputsOf(action);
  if (isBuild(action)) {
    yield* over(
      action,
      ['artifact'],
      `${labelOf(action)} takes`,
      inputs.length,
      quotas.buildInputs,
      'artifacts',
      'key',
    );
  }
  if (action.verb !== 'approve') return;
  const { length } = action.message ?? '';
  yield* over(action, ['message'], `${labelOf(action)} has a message of`, length, quotas.approvalMessage, 'characters');
}

function* over(
  at: object,
  key: readonly string[],
  label: string,
  count: number,
  most: number,
  what: string,
  part?: 'key',
): Iterable<Finding> {
  if (count <= most) return;
  yield { at, key, ...(part && { part }), message: `${label} ${count} ${what}`, hint: `at most ${most}` };
}
