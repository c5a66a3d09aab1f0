import { type NameGrammar, names } from '../../../aws/codepipeline/names';
import { type Action, artifactsOf, labelOf, namespaceOf } from '../action';
import type { Pipeline } from '../pipeline';
import { stepNamesOf } from '../step-names';
import type { Finding, Rule } from './rule';

/** An environment's name is a part of `${environment.target.output}`, where a dot divides. */
const environment: NameGrammar = {
  pattern: /^[A-Za-z0-9_-]{1,100}$/,
  said: 'letters, digits and _ -, at most 100 characters',
};

/** What is wrong with a name that CodePipeline never sees. */
const stackName = 'that does not fit into the names of stacks';

export const badName: Rule = {
  id: 'BadName',
  sentence:
    'Pipelines, stages, actions, artifacts, sources and variables have names that CodePipeline accepts; a definition and its environments have names that fit into the names of stacks.',
  *check(delivery) {
    // A definition without a name of its own has that of its pipeline, which is checked below.
    if (delivery.pipelines.length > 0 && delivery.pipelines.every(({ name }) => name !== delivery.name)) {
      yield* held({ at: delivery, key: ['name'] }, 'definition', delivery.name, names.pipeline, stackName);
    }
    for (const { name } of delivery.environments) {
      yield* held(
        { at: delivery, key: ['environments', name], part: 'key' },
        'environment',
        name,
        environment,
        stackName,
      );
    }
    for (const pipeline of delivery.pipelines) yield* inPipeline(pipeline);
  },
};

function* inPipeline(pipeline: Pipeline): Iterable<Finding> {
  yield* held({ at: pipeline.purpose, part: 'key' }, 'pipeline', pipeline.name, names.pipeline);
  for (const source of pipeline.sources)
    yield* held({ at: source, part: 'key' }, 'source', source.name, names.artifact);
  for (const trigger of pipeline.triggers) {
    if (trigger.kind !== 'pipeline') continue;
    yield* held({ at: trigger, key: ['pipeline'] }, 'pipeline', trigger.pipeline, names.pipeline);
  }
  for (const variable of pipeline.variables) {
    yield* held({ at: variable, part: 'key' }, 'variable', variable.name, names.variable);
  }
  for (const stage of pipeline.stages) {
    yield* held({ at: stage, key: ['name'] }, 'stage', stage.name, names.stage);
    if (keptByCdk.has(stage.name)) yield kept({ at: stage, key: ['name'] }, stage.name);
  }
  for (const action of pipeline.stages.flatMap(({ actions }) => actions)) {
    yield* held({ at: action, key: [action.verb] }, action.verb, action.name, names.action);
    if (names.action.pattern.test(action.name)) yield* longSteps(action);
    yield* held(
      { at: action, key: [action.verb] },
      `${labelOf(action)} with the namespace`,
      namespaceOf(action),
      names.namespace,
    );
    for (const artifact of artifactsOf(action)) {
      yield* held({ at: artifact, part: 'key' }, 'artifact', artifact.name, names.artifact);
    }
  }
}

/** Of several actions of CodePipeline for one, the longest name must fit, too. */
function* longSteps(action: Action): Iterable<Finding> {
  const step = stepNamesOf(action).find((name) => !names.action.pattern.test(name));
  if (step === undefined) return;
  const { length } = step;
  yield {
    at: action,
    key: [action.verb],
    message: `${labelOf(action)} has an action "${step}", and its ${length} characters are too many for CodePipeline`,
    hint: 'at most 100 characters: give it a shorter name',
  };
}

/** The ids that the CDK gives to the one resource that a construct stands for. */
const keptByCdk: ReadonlySet<string> = new Set(['Resource', 'Default']);

function kept(where: Where, name: string): Finding {
  return {
    ...where,
    message: `stage "${name}" has a name that the CDK keeps for itself`,
    hint: 'give it another name',
  };
}

type Where = Pick<Finding, 'at' | 'key' | 'part'>;

function* held(
  where: Where,
  what: string,
  name: string | undefined,
  { pattern, said }: NameGrammar,
  trouble = 'that CodePipeline refuses',
): Iterable<Finding> {
  if (name === undefined || pattern.test(name)) return;
  yield { ...where, message: `${what} "${name}" has a name ${trouble}`, hint: `allowed: ${said}` };
}
