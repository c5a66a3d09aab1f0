import type { Buildspec } from '../../aws/codebuild/buildspec';
import type { PublishedFormat } from '../model/published-format';
import type { Recipes } from './read-recipes';

/**
 * The buildspec that publishes a package of a format: takes DOMAIN, DOMAIN_OWNER, REPOSITORY and FORMAT. What is the same for
 * all formats, the log-in and the look at what is published already, stands between what the format's own recipe finds out
 * of the package and what it does with it.
 */
export function toPublishBuildspec(format: PublishedFormat, recipes: Recipes): Buildspec {
  const own = recipes[`publish-${format}`];
  const { pre_build: common } = recipes.publish.phases;
  const { pre_build: before, ...phases } = own.phases;
  const { install, ...after } = phases;
  return {
    ...own,
    phases: {
      ...(install && { install }),
      pre_build: { ...common, commands: [...(before?.commands ?? []), ...(common?.commands ?? [])] },
      ...after,
    },
  };
}
