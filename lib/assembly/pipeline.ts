import { toCommandProperties } from './command-properties';
import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { listAt, mapAt, numberAt, type Resolved, type ResolvedMap, textAt, valueAt, valuesOf } from './resolved';
import { type StageConditions, tryConditions } from './stage-condition';
import type { Resource } from './template';
import { type SynthesizedTrigger, toTriggers } from './trigger';
import type { Value } from './value';

/** An AWS::CodePipeline::Pipeline. */
export interface SynthesizedPipeline extends Origin {
  readonly name: string;
  readonly pipelineType: 'V1' | 'V2';
  readonly executionMode: 'QUEUED' | 'SUPERSEDED' | 'PARALLEL';
  readonly account: string;
  readonly region: string;
  /** The pipeline's own variables and their defaults. */
  readonly variables: readonly { readonly name: string; readonly defaultValue?: string }[];
  /** The artifact bucket's name. */
  readonly artifactBucket: Value;
  readonly stages: readonly SynthesizedStage[];
  /** Which changes of its connections' repositories start it. @default - none */
  readonly triggers?: readonly SynthesizedTrigger[];
  /** The servers of providers that the account has registered, by provider, as the metadata `conveyor:servers` says. @default - none */
  readonly servers?: Readonly<Record<string, string>>;
}

/** One stage. */
export interface SynthesizedStage {
  readonly name: string;
  /** In the template's order. */
  readonly actions: readonly SynthesizedAction[];
  /** What lets an execution in, and what becomes of the stage at its end. @default - none */
  readonly conditions?: StageConditions;
}

/** One action declaration. */
export interface SynthesizedAction {
  readonly stage: string;
  readonly name: string;
  readonly category: string;
  readonly owner: string;
  readonly provider: string;
  readonly version: string;
  /** 1 unless the template says otherwise. */
  readonly runOrder: number;
  readonly namespace?: string;
  readonly region?: string;
  /** The account whose role it takes, when that is another than the pipeline's. @default - the pipeline's */
  readonly account?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /**
   * The action's configuration; every value a text, as CodePipeline keeps it. `#{…}` variables are left in. A Commands
   * action has in it what it declares beside: `Commands`, `OutputVariables`, `Files`, `EnvironmentVariables`.
   */
  readonly configuration: Readonly<Record<string, Value>>;
}

/** The three names that say what kind of action it is. */
export type ActionType = Pick<SynthesizedAction, 'category' | 'owner' | 'provider'>;

/** The facts of a pipeline. */
export function toPipeline(resource: Resource, resolver: Resolver): SynthesizedPipeline {
  const properties = resolver.properties(resource);
  const { account, region } = resolver.template;
  const triggers = toTriggers(properties);
  const servers = toServers(resource, resolver);
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    pipelineType: textAt(properties, 'PipelineType') === 'V2' ? 'V2' : 'V1',
    executionMode: toExecutionMode(textAt(properties, 'ExecutionMode')),
    account,
    region,
    variables: listAt(properties, 'Variables').map(toVariable),
    artifactBucket: toArtifactBucket(properties, region),
    stages: listAt(properties, 'Stages').map((stage) => toStage(stage, account)),
    ...(triggers.length === 0 ? {} : { triggers }),
    ...(Object.keys(servers).length === 0 ? {} : { servers }),
  };
}

/** The full name of an action, unique in its pipeline: `Build.packages`. */
export function fullName({ stage, name }: Pick<SynthesizedAction, 'stage' | 'name'>): string {
  return `${stage}.${name}`;
}

/** What says who runs an action: `Deploy/AWS/S3`. */
export function providerKey({ category, owner, provider }: ActionType): string {
  return `${category}/${owner}/${provider}`;
}

/** What says which runner is an action's: custom providers may have any name, as in `Build/Custom/*`. */
export function runnerKey({ category, owner, provider }: ActionType): string {
  return `${category}/${owner}/${owner === 'Custom' ? '*' : provider}`;
}

/** An action type that exists in the account already is in no template, and its server's URL only in the metadata. */
function toServers(resource: Resource, resolver: Resolver): Readonly<Record<string, string>> {
  const servers = mapAt(resolver.resolve(resource.metadata['conveyor:servers'] ?? {}));
  return Object.fromEntries(
    Object.keys(servers).flatMap((name) => {
      const url = textAt(servers, name);
      return url === undefined ? [] : [[name, url]];
    }),
  );
}

function toExecutionMode(mode: string | undefined): SynthesizedPipeline['executionMode'] {
  return mode === 'QUEUED' || mode === 'PARALLEL' ? mode : 'SUPERSEDED';
}

function toVariable(variable: Resolved): SynthesizedPipeline['variables'][number] {
  const defaultValue = textAt(variable, 'DefaultValue');
  return { name: textAt(variable, 'Name') ?? '', ...(defaultValue === undefined ? {} : { defaultValue }) };
}

/** A pipeline with actions in several regions has a store in each; the one of its own region is meant. */
function toArtifactBucket(properties: ResolvedMap, region: string): Value {
  const stores = listAt(properties, 'ArtifactStores');
  const own = stores.find((store) => textAt(store, 'Region') === region) ?? stores[0];
  return valueAt(properties, 'ArtifactStore', 'Location') ?? valueAt(own, 'ArtifactStore', 'Location') ?? '';
}

function toStage(stage: Resolved, account: string): SynthesizedStage {
  const name = textAt(stage, 'Name') ?? '';
  const conditions = tryConditions(stage);
  return {
    name,
    actions: listAt(stage, 'Actions').map((action) => toAction(name, action, account)),
    ...(conditions && { conditions }),
  };
}

function toAction(stage: string, action: Resolved, home: string): SynthesizedAction {
  const namespace = textAt(action, 'Namespace');
  const region = textAt(action, 'Region');
  const account = textAt(action, 'RoleArn')?.split(':')[4] ?? home;
  return {
    stage,
    name: textAt(action, 'Name') ?? '',
    category: textAt(action, 'ActionTypeId', 'Category') ?? '',
    owner: textAt(action, 'ActionTypeId', 'Owner') ?? '',
    provider: textAt(action, 'ActionTypeId', 'Provider') ?? '',
    version: textAt(action, 'ActionTypeId', 'Version') ?? '',
    runOrder: numberAt(action, 'RunOrder') ?? 1,
    ...(namespace === undefined ? {} : { namespace }),
    ...(region === undefined ? {} : { region }),
    ...(account === home ? {} : { account }),
    inputs: listAt(action, 'InputArtifacts').map((artifact) => textAt(artifact, 'Name') ?? ''),
    outputs: listAt(action, 'OutputArtifacts').map((artifact) => textAt(artifact, 'Name') ?? ''),
    configuration: {
      ...valuesOf(mapAt(action, 'Configuration')),
      ...(textAt(action, 'ActionTypeId', 'Category') === 'Compute' ? toCommandProperties(action) : {}),
    },
  };
}
