import type { Artifact } from './artifact';
import type { Target } from './target';
import { stepsOfStack } from './targets/cloudformation';
import { outputsOfServers } from './targets/server-facts';
import { textsOfProduct } from './targets/servicecatalog';
import { stepsOfStackSet } from './targets/stackset';
import type { OutputName, Text } from './text';

/** The outputs that a target has. */
export function outputsOf(target: Target): readonly OutputName[] {
  switch (target.kind) {
    case 'website':
      return ['url', 'bucket', 'distribution'];
    case 'bucket':
      return target.url === undefined ? ['bucket'] : ['bucket', 'url'];
    case 'stack':
    case 'assembly':
    case 'stack-set':
    case 'catalog-product':
      // What they hand out is known when they are deployed: by variables.
      return [];
    case 'managed-ecs-service':
      return [
        ...managedService,
        ...(target.by === 'codedeploy' ? (['application', 'deploymentGroup', 'deploymentConfig'] as const) : []),
      ];
    case 'ecs-service':
      return target.url === undefined ? ['cluster', 'service'] : ['cluster', 'service', 'url'];
    case 'managed-beanstalk':
      return ['url', 'application', 'environment'];
    case 'beanstalk':
      return target.url === undefined ? ['application', 'environment'] : ['application', 'environment', 'url'];
    case 'managed-hosts':
    case 'codedeploy-group':
    case 'tagged-instances':
    case 'managed-servers':
    case 'servers':
      return outputsOfServers(target);
    case 'managed-function':
      return ['function', 'alias', 'alarms', ...(target.url ? (['url'] as const) : [])];
    case 'function':
      return target.url === undefined ? ['function', 'alias'] : ['function', 'alias', 'url'];
    case 'cluster':
      return target.url === undefined ? ['cluster'] : ['cluster', 'url'];
  }
}

const managedService = [
  'url',
  'cluster',
  'service',
  'family',
  'loadBalancer',
  'taskRole',
  'executionRole',
  'parameter',
] as const;

/** What a target takes. */
export interface Intake {
  /** The kinds of artifacts; a source that is a repository or a bucket hands on files, one of ECR an image. */
  readonly kinds: readonly Artifact['kind'][];
  /** What it does with them: `puts files into a bucket`. */
  readonly said: string;
}

/** What a target takes. */
export function intakeOf(target: Target): Intake {
  switch (target.kind) {
    case 'website':
    case 'bucket':
      return { kinds: ['files', 'package'], said: 'puts files into a bucket' };
    case 'stack':
    case 'stack-set':
    case 'catalog-product':
      return { kinds: ['files'], said: 'takes a template from files' };
    case 'assembly':
      return { kinds: ['files'], said: 'takes a cloud assembly from files' };
    case 'managed-ecs-service':
    case 'ecs-service':
      return { kinds: ['image'], said: 'runs a container image' };
    case 'managed-hosts':
    case 'codedeploy-group':
    case 'tagged-instances':
      return { kinds: ['files', 'package'], said: 'puts files on servers' };
    case 'managed-servers':
    case 'servers':
      return { kinds: ['ami'], said: 'makes servers of an AMI' };
    case 'managed-beanstalk':
    case 'beanstalk':
      return { kinds: ['files', 'package'], said: 'makes a version of files' };
    case 'managed-function':
    case 'function':
      return { kinds: ['files'], said: 'makes a function of a bundle of files' };
    case 'cluster':
      return { kinds: ['files'], said: 'takes a chart or manifests from files' };
  }
}

/**
 * How many consecutive run orders of its stage a deploy to a target takes, 1 or more: the actions that CodePipeline does for it
 * one after another.
 */
export function stepsOf(target: Target): number {
  switch (target.kind) {
    case 'website':
    case 'bucket':
    case 'managed-beanstalk':
    case 'beanstalk':
    case 'cluster':
    case 'assembly':
    case 'catalog-product':
    case 'managed-hosts':
    case 'codedeploy-group':
    case 'tagged-instances':
    case 'managed-servers':
    case 'servers':
      return 1;
    case 'stack':
      return stepsOfStack(target);
    case 'stack-set':
      return stepsOfStackSet(target);
    case 'managed-function':
    case 'function':
      // It is deployed, and what was deployed is written down.
      return 2;
    case 'managed-ecs-service':
    case 'ecs-service':
      // What it needs is prepared, it is deployed, and what was deployed is written down.
      return 3;
  }
}

/** Each text of a target that may hold references or variables, and where it stands in the deploy. */
export function textsOfTarget(target: Target): readonly { readonly key: readonly string[]; readonly text: Text }[] {
  switch (target.kind) {
    case 'website':
    case 'bucket':
    case 'assembly':
    case 'managed-hosts':
    case 'codedeploy-group':
    case 'tagged-instances':
    case 'managed-servers':
    case 'servers':
      return [];
    case 'stack':
      return toTexts('cloudformation', 'parameters', target.parameters);
    case 'stack-set':
      return toTexts('stackset', 'parameters', target.parameters);
    case 'catalog-product':
      return textsOfProduct(target);
    case 'managed-beanstalk':
      return target.label === undefined ? [] : [{ key: ['beanstalk', 'managed', 'label'], text: [target.label] }];
    case 'beanstalk':
      return target.label === undefined ? [] : [{ key: ['beanstalk', 'label'], text: [target.label] }];
    case 'managed-ecs-service':
    case 'ecs-service':
    case 'managed-function':
    case 'function':
      return [];
    case 'cluster':
      return toTexts('eks', 'variables', target.variables);
  }
}

function toTexts(platform: string, key: string, texts: Readonly<Record<string, Text>>) {
  return Object.entries(texts).map(([name, text]) => ({ key: [platform, key, name], text }));
}
