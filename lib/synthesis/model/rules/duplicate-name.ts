import { reservedNamespaces } from '../../../aws/codepipeline/variables';
import { artifactsOf, labelOf, namespaceOf } from '../action';
import { actionsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import { stepNamesOf } from '../step-names';
import type { Finding, Rule } from './rule';

/** The stage that the sources stand in. */
const sourceStage = 'Source';

export const duplicateName: Rule = {
  id: 'DuplicateName',
  sentence:
    'Stages and artifacts have different names in a pipeline, actions in a stage, and namespaces in a pipeline; `Source` is the stage of the sources.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      yield* stages(pipeline);
      yield* actions(pipeline);
      yield* artifacts(pipeline);
      yield* namespaces(pipeline);
    }
  },
};

/** Something with a name, and what to say when another has it too. */
interface Named extends Pick<Finding, 'at' | 'key' | 'part'> {
  readonly name: string;
  readonly label: string;
}

function* stages({ stages: all }: Pipeline): Iterable<Finding> {
  const named = all.map((stage) => ({ at: stage, key: ['name'], name: stage.name, label: `stage "${stage.name}"` }));
  yield* repeated(named, new Map([[sourceStage, 'the stage of the sources']]));
}

function* actions({ stages: all }: Pipeline): Iterable<Finding> {
  for (const stage of all) {
    const named = stage.actions.map((action) => ({
      at: action,
      key: [action.verb],
      name: action.name,
      label: labelOf(action),
    }));
    const steps = stage.actions.flatMap((action) =>
      stepNamesOf(action).map((name) => [name, `an action of ${labelOf(action)}`] as const),
    );
    yield* repeated(named, new Map(steps), ` of stage "${stage.name}"`);
  }
}

function* artifacts(pipeline: Pipeline): Iterable<Finding> {
  const named = actionsOf(pipeline).flatMap((action) =>
    artifactsOf(action).map((artifact) => ({
      at: artifact,
      part: 'key' as const,
      name: artifact.name,
      label: `artifact "${artifact.name}" of ${labelOf(action)}`,
    })),
  );
  yield* repeated(named, new Map(pipeline.sources.map(({ name }) => [name, `the artifact of source "${name}"`])));
}

function* namespaces(pipeline: Pipeline): Iterable<Finding> {
  const taken = new Map(reservedNamespaces.map((name) => [name, "CodePipeline's own namespace"]));
  const sources = pipeline.sources.map((source) => ({
    at: source,
    part: 'key' as const,
    name: source.name,
    label: `the namespace of source "${source.name}"`,
  }));
  const named = actionsOf(pipeline).flatMap((action): Named[] => {
    const name = namespaceOf(action);
    return name === undefined
      ? []
      : [{ at: action, key: [action.verb], name, label: `the namespace of ${labelOf(action)}` }];
  });
  yield* repeated([...sources, ...named], taken);
}

function* repeated(all: readonly Named[], taken: ReadonlyMap<string, string>, where = ''): Iterable<Finding> {
  const seen = new Map(taken);
  for (const { name, label, ...place } of all) {
    const other = seen.get(name);
    if (other === undefined) seen.set(name, label);
    else
      yield {
        ...place,
        message: `${label}${where} has the same name as ${other}`,
        hint: 'give one of them another name',
      };
  }
}
