import { artifactsOf } from '../action';
import type { ImageArtifact } from '../artifact';
import { actionsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import { ecrRepository } from './bad-source';
import type { Finding, Rule } from './rule';

export const badRepository: Rule = {
  id: 'BadRepository',
  sentence:
    'A repository of images has a name that ECR accepts, is made by one pipeline only, and takes one image of a commit: its tag is the commit.',
  *check({ pipelines }) {
    const makers = new Map<string, Pipeline>();
    const images = new Map<string, ImageArtifact>();
    for (const pipeline of pipelines) {
      for (const image of actionsOf(pipeline).flatMap(artifactsOf)) {
        if (image.kind !== 'image') continue;
        yield* ofImage(image, pipeline, makers);
        yield* ofOther(image, images);
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

/** Two images of one commit would have the same tag, and the second would be taken for the first, built already. */
function* ofOther(image: ImageArtifact, images: Map<string, ImageArtifact>): Iterable<Finding> {
  const other = images.get(image.repository) ?? image;
  images.set(image.repository, other);
  if (other.context === image.context && other.dockerfile === image.dockerfile) return;
  yield {
    at: image,
    key: ['image'],
    message: `repository "${image.repository}" takes two images, "${other.name}" and "${image.name}", which would have the same tag`,
    hint: `give each a repository of its own, for example ${image.repository}/${image.name}`,
  };
}
