import { type BuildAction, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Environment } from '../environment';
import type { Finding, Rule } from './rule';

/** What every shell takes for a name. */
const name = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html */
const reserved = 'CODEBUILD_';

export const badEnvironmentVariable: Rule = {
  id: 'BadEnvironmentVariable',
  sentence:
    'An environment variable, or a variable of an environment, is named with letters, digits and _, does not begin with a digit or `CODEBUILD_`, and when it is exported not with `AWS_`.',
  *check({ pipelines, environments }) {
    for (const environment of environments) yield* ofEnvironment(environment);
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) yield* ofBuild(action);
  },
};

function* ofEnvironment(environment: Environment): Iterable<Finding> {
  for (const { name: key } of environment.variables) {
    const at = { at: environment, key: ['variables', key], part: 'key' } as const;
    const label = `environment "${environment.name}"`;
    if (!name.test(key)) yield { ...at, message: `${label}: "${key}" is no name of a variable`, hint };
    else if (key.startsWith(reserved)) yield { ...at, message: `${label}: CodeBuild keeps "${key}" for itself`, hint };
  }
}

function* ofBuild(action: BuildAction): Iterable<Finding> {
  for (const key of [...Object.keys(action.env), ...Object.keys(action.secrets)]) {
    const at: Pick<Finding, 'at' | 'key' | 'part'> = { at: action, key: ['env', key], part: 'key' };
    if (!name.test(key))
      yield { ...at, message: `${labelOf(action)}: "${key}" is no name of an environment variable`, hint };
    else if (key.startsWith(reserved))
      yield { ...at, message: `${labelOf(action)}: CodeBuild keeps "${key}" for itself`, hint };
  }
  for (const [index, key] of action.exports.entries()) {
    const at: Pick<Finding, 'at' | 'key'> = { at: action, key: ['exports', index] };
    if (!name.test(key))
      yield { ...at, message: `${labelOf(action)}: "${key}" is no name of an environment variable`, hint };
    else if (key.startsWith('AWS_'))
      yield {
        ...at,
        message: `${labelOf(action)}: CodeBuild does not export "${key}"`,
        hint: 'names that begin with AWS_ are never exported',
      };
  }
}

const hint = `letters, digits and _, not beginning with a digit or ${reserved}`;
