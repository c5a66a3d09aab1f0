import type { Buildspec, BuildspecPhase } from '../../aws/codebuild/buildspec';
import { isOfCodeBuild } from '../../aws/codebuild/image';
import type { BuildAction } from '../model/action';

type Phases = Buildspec['phases'];

/**
 * The phases without what CodeBuild does not take where the action runs: `on-failure` is for its own images on machines that it
 * lends by the build, `runtime-versions` for its own images that have several. A failed `install` or `pre_build` ends a build
 * without the one; what the image has is the runtime without the other.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/lambda-compute-images.html
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/runtime-versions.html
 */
export function fitPhases(phases: Phases, { machine, image }: Pick<BuildAction, 'machine' | 'image'>): Phases {
  const own = image === undefined || isOfCodeBuild(image);
  const taken = { onFailure: own && machine.kind === 'container', runtimes: own && machine.kind !== 'lambda' };
  const fitted = Object.entries(phases).map(([name, phase]) => [name, fitPhase(phase, taken)] as const);
  return Object.fromEntries(fitted.filter(([, phase]) => Object.keys(phase).length > 0));
}

function fitPhase(phase: BuildspecPhase, { onFailure, runtimes }: { onFailure: boolean; runtimes: boolean }) {
  const { 'on-failure': reaction, 'runtime-versions': versions, ...rest } = phase;
  const fitted: BuildspecPhase = {
    ...(onFailure && reaction !== undefined && { 'on-failure': reaction }),
    ...(runtimes && versions !== undefined && { 'runtime-versions': versions }),
    ...rest,
  };
  return fitted;
}
