import type { DeployAction } from './action';
import type { Conversion } from './conversion';
import type { Pipeline } from './pipeline';
import { isManaged, type ManagedTarget } from './target';

/** A place that things are deployed to: `staging`. */
export interface Environment {
  /** Its key in the definition. */
  readonly name: string;
  /** The targets that the environment's stack makes, by name, each once; empty when all its targets exist already. */
  readonly targets: readonly ManagedTarget[];
}

/** The environment of a name, with the targets that the pipelines' deploys ask of it, in the order of their first mention. */
export function toEnvironment(name: string, pipelines: readonly Pipeline[], conversion: Conversion): Environment {
  const targets = new Map<string, ManagedTarget>();
  for (const { target, environment } of pipelines.flatMap(deploysOf)) {
    if (environment === name && isManaged(target) && !targets.has(target.name)) targets.set(target.name, target);
  }
  return conversion.made({ name, targets: [...targets.values()] }, ['environments', name]);
}

/** The deploys of a pipeline, in order. */
export function deploysOf({ stages }: Pipeline): readonly DeployAction[] {
  return stages.flatMap(({ actions }) => actions).filter((action) => action.verb === 'deploy');
}
