import type * as core from 'aws-cdk-lib/core';
import type { ArtifactStore, StoreNames } from '../constructs/artifact-store';
import type { Access, Elsewhere } from '../constructs/elsewhere/elsewhere';
import type { Delivery } from '../model/delivery';
import { deploysReaching, elsewhereOf } from '../model/elsewhere';
import type { Environment } from '../model/environment';
import { type Home, placeOf } from '../model/home';
import { artifactBucketName, artifactKeyAlias, pipelineRoleName } from '../model/physical-name';
import type { Pipeline } from '../model/pipeline';
import { accessStackName, artifactsStackName } from '../model/stack-name';
import { AccessStack } from './access-stack';
import { ArtifactsStack } from './artifacts-stack';

/** What a pipeline needs elsewhere, with the stacks that hold it. */
export interface ElsewhereStacks {
  readonly elsewhere: Elsewhere;
  /** They must be there before the pipeline's. */
  readonly stacks: readonly core.Stack[];
}

/** Adds the stacks by which a pipeline reaches environments of other accounts and regions; nothing when it deploys to none. */
export function tryAddElsewhere(app: core.App, delivery: Delivery, pipeline: Pipeline): ElsewhereStacks | undefined {
  const { home } = delivery;
  const environments = reachedBy(pipeline, delivery);
  if (environments.length === 0) return undefined;
  const region = home.region ?? '';
  const roleName = pipelineRoleName(home, pipeline.name);
  const entries = environments.map((environment) => addAccess(app, environment, pipeline, { home, roleName }));
  const regions = new Set(entries.flatMap(({ access }) => access.region ?? []));
  const artifacts = [...regions].map((one) => addArtifacts(app, pipeline, home, one));
  // A role that a bucket's policy names is there first.
  for (const { stack } of artifacts) for (const entry of entries) stack.addStackDependency(entry.stack);
  const isReadAtHome = entries.some(({ access }) => access.region === undefined);
  return {
    elsewhere: {
      roleName,
      region,
      ...(isReadAtHome && { names: toNames(home, pipeline, region) }),
      replicas: new Map(artifacts.map(({ region: one, store }) => [one, store])),
      access: new Map(entries.map(({ environment, access }) => [environment.name, access])),
    },
    stacks: [...entries, ...artifacts].map(({ stack }) => stack),
  };
}

/** The environments of other accounts and regions that a pipeline deploys to by roles there. */
function reachedBy(pipeline: Pipeline, delivery: Delivery): readonly Environment[] {
  const names = new Set(deploysReaching(pipeline, delivery).map(({ environment }) => environment));
  return [...elsewhereOf(delivery).values()].filter(({ name }) => names.has(name));
}

function addAccess(
  app: core.App,
  environment: Environment,
  pipeline: Pipeline,
  { home, roleName }: { readonly home: Home; readonly roleName: string },
) {
  const place = placeOf(environment, home);
  const stack = new AccessStack(app, accessStackName(pipeline.name, environment.name), {
    description: `Lets the pipeline ${pipeline.name} deploy to ${environment.name}`,
    env: place,
    home,
    roleName,
    pipeline: pipeline.name,
    environment: environment.name,
  });
  const region = place.region ?? '';
  const access: Access = {
    scope: stack.deploys,
    isOtherAccount: place.account !== home.account,
    names: toNames(home, pipeline, region),
    addRole: (scope, action) => stack.addRole(scope, action),
    roleName: (purpose) => stack.roleName(purpose),
    ...(region !== home.region && { region }),
  };
  return { environment, stack, access };
}

function addArtifacts(app: core.App, pipeline: Pipeline, home: Home, region: string) {
  const stack = new ArtifactsStack(app, artifactsStackName(pipeline.name, region), pipeline.name, {
    description: `The artifacts of the pipeline ${pipeline.name} in ${region}`,
    env: { ...home, region },
    keepDays: pipeline.keepDays,
    names: toNames(home, pipeline, region),
  });
  const store: ArtifactStore = stack.store;
  return { region, stack, store };
}

function toNames(home: Home, { name }: Pipeline, region: string): StoreNames {
  const { account = '' } = home;
  return { bucketName: artifactBucketName(home, name, region), alias: artifactKeyAlias(name), account, region };
}
