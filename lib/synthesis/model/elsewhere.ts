import type { DeployAction } from './action';
import type { Delivery } from './delivery';
import { deploysOf, type Environment } from './environment';
import { isElsewhere } from './home';
import type { Pipeline } from './pipeline';
import type { Target } from './target';
import type { OutputName } from './text';

/** The environments of other accounts and regions than home's, by name. */
export function elsewhereOf({
  environments,
  home,
}: Pick<Delivery, 'environments' | 'home'>): ReadonlyMap<string, Environment> {
  return new Map(
    environments
      .filter((environment) => isElsewhere(environment, home))
      .map((environment) => [environment.name, environment]),
  );
}

/** The deploys of a pipeline to other accounts and regions that roles there do. */
export function deploysReaching(
  pipeline: Pipeline,
  delivery: Pick<Delivery, 'environments' | 'home'>,
): readonly DeployAction[] {
  const elsewhere = elsewhereOf(delivery);
  return deploysOf(pipeline).filter(({ environment, target }) => elsewhere.has(environment) && isReaching(target));
}

/** Whether a role that the pipeline takes there does a deploy: an assembly is deployed by the roles that `cdk bootstrap` makes. */
export function isReaching(target: Target): boolean {
  return target.kind !== 'assembly';
}

/**
 * Whether what a deploy does in an account are actions of CodePipeline's own, which a role of another account can do, or roles
 * that are there already. A project or a function beside it would be in that account, where its results do not reach the
 * pipeline.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-create-cross-account.html
 */
export function canBeElsewhere(target: Target): boolean {
  switch (target.kind) {
    case 'website':
    case 'bucket':
      return target.care === undefined;
    case 'codedeploy-group':
    case 'tagged-instances':
    case 'stack':
    case 'assembly':
    case 'stack-set':
    case 'catalog-product':
      return true;
    default:
      return false;
  }
}

/** The outputs of a target that other accounts and regions can know: CloudFormation lets them import none. */
export function outputsElsewhere(target: Target): readonly OutputName[] | undefined {
  if (target.kind !== 'website') return undefined;
  return target.domain === undefined ? ['bucket'] : ['bucket', 'url'];
}

/** Where an environment is, in words: `account 444455556666, region us-east-1`. */
export function renderPlace({ account, region }: Environment): string {
  return [
    ...(account === undefined ? [] : [`account ${account}`]),
    ...(region === undefined ? [] : [`region ${region}`]),
  ].join(', ');
}
