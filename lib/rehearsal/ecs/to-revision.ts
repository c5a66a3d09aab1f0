import type { SynthesizedContainerService } from '../../assembly/container-service';
import type { ContainerDefinition } from '../../assembly/task-definition';
import { tryText } from '../../assembly/value';
import type { World } from '../action-run';
import type { Revision } from './revision';

/** A version of a service from its containers: the one that gets traffic first, each image by its digest where it is known. */
export async function toRevision(
  { loadBalancers }: SynthesizedContainerService,
  given: readonly ContainerDefinition[],
  directory: string,
  { toLoopback, imageDigest }: Pick<World, 'toLoopback' | 'imageDigest'>,
): Promise<Revision> {
  const main = given.find(({ name }) => name === loadBalancers[0]?.containerName) ?? given[0];
  const ordered = main === undefined ? given : [main, ...given.filter((one) => one !== main)];
  const containers = await Promise.all(
    ordered.map(async (container) => {
      const image = toLoopback(tryText(container.image) ?? '');
      const digest = await imageDigest(image);
      return { ...container, image: digest === undefined ? image : `${withoutTag(image)}@${digest}` };
    }),
  );
  const port = loadBalancers[0]?.containerPort;
  const label = containers[0]?.image.replace(/^127\.0\.0\.1:\d+\//, '') ?? '';
  return { label, containers, directory, ...(port !== undefined && { port }) };
}

/** `127.0.0.1:4000/shop/api` of `127.0.0.1:4000/shop/api:1.2.0`. */
export function withoutTag(image: string): string {
  return image.replace(/@sha256:[0-9a-f]+$/, '').replace(/:[^:/]+$/, '');
}
