import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { isSecret } from './bad-secret';
import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
const parameter = /^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+){0,15}$/;

export const badValue: Rule = {
  id: 'BadValue',
  sentence:
    'A value that is fetched is of a parameter by its name, or of a secret by its name or complete ARN; neither is exported to later actions.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      for (const [name, reference] of Object.entries(action.secrets)) {
        const at = { at: action, key: ['env', name, reference.kind] };
        if (reference.kind === 'parameter' && !parameter.test(reference.name)) {
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
