import type { SynthesizedPipeline } from '../assembly/pipeline';
import type { Serving } from '../assembly/serving';
import { didYouMean, toHint } from '../problem/nearest';
import type { Problem } from '../problem/problem';
import { findService, isServiceDeploy } from './find-service';
import { actionsOf, toReference } from './reference';
import type { GivenTarget } from './task-source';

/** Whether each `--target` is an action's that deploys to a service of ECS, or such a service's. Problem: `UnknownTarget`. */
export function checkTargets(
  targets: ReadonlyMap<string, GivenTarget>,
  pipeline: SynthesizedPipeline,
  serving: Serving,
): readonly Problem[] {
  const deploys = actionsOf(pipeline).filter(isServiceDeploy);
  const services = deploys.flatMap((action) => {
    const found = findService(action, serving);
    return typeof found === 'string' ? [] : [found.service.name, found.service.logicalId];
  });
  const names = [...new Set([...deploys.map((action) => toReference(action, pipeline)), ...services])];
  const known = names.length === 0 ? 'no action deploys to a service of ECS' : `targets: ${names.join(', ')}`;
  return [...targets.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => {
      const message = `--target ${name}: no action of this name deploys to a service of ECS, and no such service is deployed to`;
      return { code: 'UnknownTarget', message, ...toHint(known, didYouMean(name, names)) };
    });
}
