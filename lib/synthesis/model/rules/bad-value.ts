import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Environment } from '../environment';
import { isSecret } from './bad-secret';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
const parameterName = /^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+){0,15}$/;

export const badValue: Rule = {
  id: 'BadValue',
  sentence:
    'A value that is fetched is of a parameter by its name, or of a secret by its name or complete ARN; neither is exported to later actions. A variable of an environment that is text has 1 to 4096 characters, without `{{`.',
  *check({ pipelines, environments }) {
    for (const environment of environments) yield* ofEnvironment(environment);
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      for (const [name, reference] of Object.entries(action.secrets)) {
        const at = { at: action, key: ['env', name, reference.kind] };
        if (reference.kind === 'parameter' && !parameterName.test(reference.name)) {
          const hint = 'for example /storefront/registry-url';
          yield { ...at, message: `${labelOf(action)}: "${reference.name}" is no name of a parameter`, hint };
        }
        if (reference.kind === 'secret' && !isSecret(reference.secret)) {
          const message = `${labelOf(action)}: this is neither the name nor the complete ARN of a secret`;
          yield { ...at, message, hint: 'for example storefront/npm-token' };
        }
        if (action.exports.includes(name)) {
          const message = `${labelOf(action)} exports "${name}", whose value is fetched: CodeBuild exports no such value`;
          yield {
            at: action,
            key: ['exports', action.exports.indexOf(name)],
            message,
            hint: 'let the later action fetch it itself',
          };
        }
      }
    }
  },
};

/** @see https://docs.aws.amazon.com/general/latest/gr/ssm.html#limits_ssm */
const longestValue = 4096;

function* ofEnvironment(environment: Environment): Iterable<Finding> {
  for (const { name, stored, value } of environment.variables) {
    const at = { at: environment, key: ['variables', name] };
    const label = `variable "${name}" of environment "${environment.name}"`;
    if (value !== undefined && (value === '' || value.length > longestValue || value.includes('{{'))) {
      const hint = `1 to ${longestValue} characters without {{, which Systems Manager takes for another parameter`;
      yield { ...at, message: `${label} has a value that Systems Manager refuses`, hint };
    } else if (stored.kind === 'parameter' && !parameterName.test(stored.name)) {
      const hint = 'for example /acme/db-host';
      yield {
        ...at,
        key: [...at.key, 'parameter'],
        message: `${label}: "${stored.name}" is no name of a parameter`,
        hint,
      };
    } else if (stored.kind === 'secret' && !isSecret(stored.secret)) {
      const message = `${label}: this is neither the name nor the complete ARN of a secret`;
      yield { ...at, key: [...at.key, 'secret'], message, hint: 'for example acme/db' };
    }
  }
}
