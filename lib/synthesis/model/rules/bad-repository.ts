import { artifactsOf } from '../action';
import type { ImageArtifact } from '../artifact';
import { actionsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import { ecrRepository } from './bad-source';
import type { Finding, Rule } from './rule';

export const badRepository: Rule = {
  id: 'BadRepository',
  sentence: 'A repository of images has a name that ECR accepts, and is made by one pipeline only.',
  *check({ pipelines }) {
    const makers = new Map<string, Pipeline>();
    for (const pipeline of pipelines) {
      for (const image of actionsOf(pipeline).flatMap(artifactsOf)) {
        if (image.kind === 'image') yield* ofImage(image, pipeline, makers);
      }
    }
  },
};

function* ofImage(image: ImageArtifact, pipeline: Pipeline, makers: Map<string, Pipeline>): Iterable<Finding> {
  const { repository, managed } = image;
  const at = { at: image, key: managed ? ['image', 'managed'] : ['image'] };
  if (!ecrRepository.test(repository)) {
    const hint = 'small letters, digits and / . _ -, for example storefront/api';
    yield { ...at, message: `"${repository}" is no name of a repository of ECR`, hint };
  }
  if (!managed) return;
  const maker = makers.get(repository) ?? pipeline;
  makers.set(repository, maker);
  if (maker === pipeline) return;
  const hint = `let one pipeline make it, and write image: ${repository} at the other`;
  yield { ...at, message: `repository "${repository}" is made twice`, hint };
}
