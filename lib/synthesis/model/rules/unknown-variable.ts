import { executionVariables, reservedNamespaces, sourceVariables } from '../../../aws/codepipeline/variables';
import { didYouMean, toHint } from '../../../problem/nearest';
import { type Action, labelOf, namespaceOf } from '../action';
import { actionsOf, needsOf, type VariableNeed } from '../dependency';
import type { Pipeline } from '../pipeline';
import type { Source } from '../source';
import type { Finding, Rule } from './rule';

export const unknownVariable: Rule = {
  id: 'UnknownVariable',
  sentence:
    'A variable `#{namespace.key}` is one of a source, of an action that exports it, of `variables`, or `#{codepipeline.PipelineExecutionId}`.',
  absence: 'pipeline',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      for (const need of needsOf(pipeline)) {
        if (need.kind === 'variable') yield* findingsOf(need, namespacesOf(pipeline));
      }
    }
  },
};

type Namespaces = ReadonlyMap<string, readonly string[]>;

const connected = 'CodeStarSourceConnection';
const providers = {
  github: connected,
  gitlab: connected,
  bitbucket: connected,
  codecommit: 'CodeCommit',
  s3: 'S3',
  ecr: 'ECR',
} as const;

function namespacesOf(pipeline: Pipeline): Namespaces {
  const made = actionsOf(pipeline).map((action) => [namespaceOf(action) ?? '', keysOf(action)] as const);
  const [execution = '', variables = ''] = reservedNamespaces;
  return new Map<string, readonly string[]>([
    [execution, executionVariables],
    [variables, pipeline.variables.map(({ name }) => name)],
    ...pipeline.sources.map(({ name, provider }: Source) => [name, sourceVariables[providers[provider]]] as const),
    ...made.filter(([name]) => name !== ''),
  ]);
}

function keysOf(action: Action): readonly string[] {
  if ('exports' in action) return action.exports ?? [];
  return action.verb === 'check-version' ? ['VERSION'] : [];
}

function* findingsOf(
  { user, key, label, namespace, variable }: VariableNeed,
  namespaces: Namespaces,
): Iterable<Finding> {
  const where = { at: user, key, within: label };
  const keys = namespaces.get(namespace);
  if (namespace === '') {
    yield {
      ...where,
      message: `${labelOf(user)}: "${label}" names no variable`,
      hint: 'a variable is #{namespace.key}',
    };
  } else if (keys === undefined) {
    const known = [...namespaces.keys()];
    const message = `${labelOf(user)} reads ${label}, and nothing in this pipeline has the namespace "${namespace}"`;
    yield { ...where, message, ...toHint(`namespaces: ${known.join(', ')}`, didYouMean(namespace, known)) };
  } else if (!keys.includes(variable)) {
    const message = `${labelOf(user)} reads ${label}, and "${namespace}" has no variable "${variable}"`;
    yield { ...where, message, ...toHint(`it has: ${keys.join(', ') || 'none'}`, didYouMean(variable, keys)) };
  }
}
