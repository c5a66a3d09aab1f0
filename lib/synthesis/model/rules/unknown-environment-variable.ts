import { didYouMean, toHint } from '../../../problem/nearest';
import { type BuildAction, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Environment } from '../environment';
import type { VariableReference } from '../value';
import type { Finding, Rule } from './rule';

export const unknownEnvironmentVariable: Rule = {
  id: 'UnknownEnvironmentVariable',
  sentence: 'A variable of an environment that an action reads stands under `variables` of that environment.',
  absence: 'environments',
  *check({ environments, pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      for (const [name, reference] of Object.entries(action.secrets)) {
        if (reference.kind === 'variable' && reference.environment !== '') {
          yield* ofReference(action, name, reference, environments);
        }
      }
    }
  },
};

function* ofReference(
  action: BuildAction,
  name: string,
  { environment, variable }: VariableReference,
  environments: readonly Environment[],
): Iterable<Finding> {
  const found = environments.find((one) => one.name === environment);
  const message = `${labelOf(action)} reads variable "${variable}" of environment "${environment}"`;
  if (found === undefined) {
    const known = environments.map((one) => one.name);
    const hint = toHint(`declared: ${known.join(', ') || 'none'}`, didYouMean(environment, known));
    yield { at: action, key: ['env', name], message: `${message}, which is not declared`, ...hint };
    return;
  }
  const known = found.variables.map((one) => one.name);
  if (known.includes(variable)) return;
  const hint = toHint(`its variables: ${known.join(', ') || 'none'}`, didYouMean(variable, known));
  yield { at: action, key: ['env', name, 'variable'], message: `${message}, which has none of that name`, ...hint };
}
