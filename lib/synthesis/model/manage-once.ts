import { type Action, isBuild } from './action';
import type { Conversion } from './conversion';
import type { Pipeline } from './pipeline';

/**
 * The pipelines of one family, of which the first that mentions a thing to make makes it: a repository, an image repository, a
 * provider of Jenkins. The others find it by its name.
 */
export function manageOnce(pipelines: readonly Pipeline[], conversion: Conversion): readonly Pipeline[] {
  const makers = new Map<string, Pipeline>();
  const makes = (id: string, pipeline: Pipeline): boolean => {
    if (!makers.has(id)) makers.set(id, pipeline);
    return makers.get(id) === pipeline;
  };
  return pipelines.map((pipeline) =>
    conversion.made(
      withOwn(pipeline, (id) => makes(id, pipeline), conversion),
      conversion.pathOf(pipeline),
    ),
  );
}

type Makes = (id: string) => boolean;

function withOwn(pipeline: Pipeline, makes: Makes, conversion: Conversion): Pipeline {
  const [first, ...rest] = pipeline.sources.map((source) =>
    source.provider === 'codecommit' && source.managed && !makes(`codecommit ${source.repository}`)
      ? conversion.made({ ...source, managed: false }, conversion.pathOf(source))
      : source,
  );
  const stages = pipeline.stages.map((stage) =>
    conversion.made(
      { ...stage, actions: stage.actions.map((action) => ofAction(action, makes, conversion)) },
      conversion.pathOf(stage),
    ),
  );
  return { ...pipeline, stages, ...(first !== undefined && { sources: [first, ...rest] }) };
}

function ofAction(action: Action, makes: Makes, conversion: Conversion): Action {
  if (!isBuild(action)) return action;
  const { way } = action;
  const provided =
    way.kind === 'jenkins' && way.managed && !makes(`jenkins ${way.provider}`) ? { ...way, managed: false } : way;
  const artifacts = action.artifacts.map((artifact) =>
    artifact.kind === 'image' && artifact.managed && !makes(`image ${artifact.repository}`)
      ? conversion.made({ ...artifact, managed: false }, conversion.pathOf(artifact))
      : artifact,
  );
  if (provided === way && artifacts.every((artifact, index) => artifact === action.artifacts[index])) return action;
  return conversion.made({ ...action, way: provided, artifacts }, conversion.pathOf(action));
}
