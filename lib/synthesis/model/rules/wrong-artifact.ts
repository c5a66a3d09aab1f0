import { type Action, artifactsOf, type DeployAction, isBuild, labelOf, type PublishAction } from '../action';
import type { Artifact } from '../artifact';
import { actionsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import { PUBLISHABLE, tryPackage, tryPublishedFormat } from '../published-format';
import { intakeOf } from '../target-facts';
import type { Finding, Rule } from './rule';

export const wrongArtifact: Rule = {
  id: 'WrongArtifact',
  sentence:
    'An image is made by the recipe `docker`, which makes exactly one; a package by a recipe or commands; what a deploy puts into a bucket are files; and what is published is a package of npm, jar, wheel or nuget.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      for (const action of actionsOf(pipeline)) yield* ofAction(action, pipeline);
    }
  },
};

function* ofAction(action: Action, pipeline: Pipeline): Iterable<Finding> {
  if (isBuild(action))
    yield* ofMaker(action, action.artifacts, action.way.kind === 'recipe' ? action.way.recipe : action.way.kind);
  if (action.verb === 'deploy') yield* ofDeploy(action, pipeline);
  if (action.verb === 'publish') yield* ofPublish(action, pipeline);
}

function* ofMaker(action: Action, artifacts: readonly Artifact[], maker: string): Iterable<Finding> {
  const images = artifacts.filter(({ kind }) => kind === 'image');
  if (maker === 'docker' && (images.length !== 1 || artifacts.length !== 1)) {
    yield {
      at: action,
      key: ['artifacts'],
      part: 'key',
      message: `${labelOf(action)} builds by the recipe docker, and makes ${images.length === 1 ? 'more than an image' : `${images.length} images`}`,
      hint: 'exactly one: artifacts: { api: { image: { managed: storefront/api } } } · write a build for each',
    };
  }
  for (const image of maker === 'docker' ? [] : images) {
    const message = `${labelOf(action)} makes the image "${image.name}" without the recipe that does it`;
    yield { at: image, part: 'key', message, hint: 'write recipe: docker, in a build of its own' };
  }
  const ours = artifacts.filter(
    (one) => one.kind === 'package' || (one.kind === 'files' && (one.stamp ?? one.appspec) !== undefined),
  );
  for (const made of maker === 'buildspec' || maker === 'jenkins' ? ours : []) {
    const what = made.kind === 'package' ? 'makes the package' : 'writes into';
    const message = `${labelOf(action)} ${what} "${made.name}", and what it runs is not Conveyor's to write`;
    yield { at: made, part: 'key', message, hint: 'make it there, and name its directory here' };
  }
}

const whats = { files: 'files', package: 'a package', image: 'a container image', ami: 'an AMI' } as const;

/** What nobody makes is said to be so by another rule. */
function* ofDeploy(action: DeployAction, pipeline: Pipeline): Iterable<Finding> {
  const kind = kindOf(action.input, pipeline);
  const { kinds, said } = intakeOf(action.target);
  if (kind === undefined || kinds.includes(kind)) return;
  yield {
    at: action,
    key: ['artifact'],
    message: `${labelOf(action)} ${said}, and "${action.input}" is ${whats[kind]}`,
    hint: `deploy what a build makes of ${kinds.map((one) => nouns[one]).join(' or ')}`,
  };
}

const nouns = { files: 'files', package: 'a package', image: 'an image', ami: 'an AMI' } as const;

function kindOf(name: string, pipeline: Pipeline): Artifact['kind'] | undefined {
  const source = pipeline.sources.find((one) => one.name === name);
  if (source !== undefined) return source.provider === 'ecr' ? 'image' : 'files';
  return actionsOf(pipeline)
    .flatMap(artifactsOf)
    .find((artifact) => artifact.name === name)?.kind;
}

/** What nobody makes is said to be so by another rule. */
function* ofPublish(action: PublishAction, pipeline: Pipeline): Iterable<Finding> {
  const { input } = action;
  const made = tryPackage(input, pipeline);
  const known =
    pipeline.sources.some(({ name }) => name === input) ||
    actionsOf(pipeline)
      .flatMap(artifactsOf)
      .some(({ name }) => name === input);
  if (!known || (made && tryPublishedFormat(made.format))) return;
  const what = made === undefined ? 'no package' : `a package of ${made.format}, which CodeArtifact does not take`;
  yield {
    at: action,
    key: ['artifact'],
    message: `${labelOf(action)} publishes a package, and "${input}" is ${what}`,
    hint: `publish what a build makes with package: ${PUBLISHABLE.join(', ')}`,
  };
}
