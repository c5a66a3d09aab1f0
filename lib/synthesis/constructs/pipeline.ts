import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { isBuild } from '../model/action';
import { actionsOf } from '../model/dependency';
import type { Pipeline } from '../model/pipeline';
import { tryPackage } from '../model/published-format';
import { tryReleasedImage } from '../model/released-image';
import type { Stage } from '../model/stage';
import { recordsVersion, versionNamespace } from '../model/version-check';
import type { Buildspecs } from './action-context';
import { ArtifactStore } from './artifact-store';
import { addConditions } from './conditions/add-conditions';
import { toStageOptions } from './conditions/to-stage-options';
import type { Elsewhere } from './elsewhere/elsewhere';
import { toArtifactBuckets } from './elsewhere/to-artifact-buckets';
import type { Bundles } from './functions/bundles';
import { addApprovers } from './gates/add-approvers';
import { servicePrincipal } from './service-principal';
import { SourceStage } from './sources/source-stage';
import type { OutputDirectory } from './target-outputs';
import { addTemporaryEnvironments } from './temporary/add-temporary-environments';
import type { TemporaryEnvironment } from './temporary/temporary-environment';
import { toActions } from './to-actions';
import { addTriggers } from './triggers/add-triggers';

/** What a pipeline is made of besides its model. */
export interface PipelineParts {
  /** What the targets of all environments hand out. */
  readonly outputs: OutputDirectory;
  /** What the projects run. */
  readonly buildspecs: Buildspecs;
  /** The functions' bundles. */
  readonly bundles: Bundles;
  /** What it needs in other accounts and regions. @default - it deploys at home alone */
  readonly elsewhere?: Elsewhere;
}

/** A pipeline of the model, with its artifacts, its sources and all of its stages. */
export class DeliveryPipeline extends Construct {
  /** The pipeline itself. */
  readonly pipeline: codepipeline.Pipeline;
  /** Its own key and bucket. */
  readonly store: ArtifactStore;
  private readonly artifacts = new Map<string, codepipeline.Artifact>();
  private readonly temporaries: ReadonlyMap<string, TemporaryEnvironment>;

  constructor(
    scope: Construct,
    id: string,
    private readonly model: Pipeline,
    parts: PipelineParts,
  ) {
    super(scope, id);
    const { elsewhere } = parts;
    const names = elsewhere?.names;
    this.store = new ArtifactStore(this, 'Artifacts', { keepDays: model.keepDays, ...(names && { names }) });
    this.pipeline = this.addPipeline(elsewhere);
    const { pipeline, store } = this;
    const { bundles } = parts;
    new SourceStage(this, 'Source', { model, pipeline, store, bundles, artifact: (name) => this.artifact(name) });
    this.temporaries = addTemporaryEnvironments(this, { model, pipeline, key: store.key, bundles });
    this.addStages(parts);
    addConditions(this, { model, pipeline, key: store.key, outputs: parts.outputs, bundles });
    addTriggers(this, { model, pipeline, key: store.key, bundles });
    addApprovers(this, model, pipeline, parts.outputs.allEnvironments());
    nameServers(pipeline, model);
  }

  private addPipeline(elsewhere: Elsewhere | undefined): codepipeline.Pipeline {
    return new codepipeline.Pipeline(this, 'Pipeline', {
      pipelineName: this.model.name,
      pipelineType: codepipeline.PipelineType.V2,
      executionMode: codepipeline.ExecutionMode[this.model.mode],
      ...toArtifactBuckets(this.store, elsewhere),
      role: new iam.Role(this, 'Role', {
        description: `Runs the pipeline ${this.model.name}`,
        assumedBy: servicePrincipal(this, 'codepipeline.amazonaws.com'),
        ...(elsewhere && { roleName: elsewhere.roleName }),
      }),
      variables: this.model.variables.map(
        ({ name, defaultValue }) => new codepipeline.Variable({ variableName: name, defaultValue }),
      ),
    });
  }

  private addStages({ outputs, buildspecs, bundles, elsewhere }: PipelineParts): void {
    const context = {
      outputs,
      buildspecs,
      store: this.store,
      artifact: (name: string) => this.artifact(name),
      sources: this.model.sources,
      source: (name: string) => this.source(name),
      package: (name: string) => this.package(name),
      image: (name: string) => this.image(name),
      temporary: (name: string) => this.temporary(name),
      bundles,
      ...(elsewhere && { elsewhere }),
      ...(recordsVersion(this.model) && { version: `#{${versionNamespace}.VERSION}` }),
    };
    const stages = new Construct(this, 'Stages');
    for (const stage of this.model.stages) {
      const scope = new Construct(stages, stage.name);
      const actions = stage.actions.flatMap((action) => toActions(new Construct(scope, action.name), action, context));
      this.pipeline.addStage({
        stageName: stage.name,
        actions,
        ...toStageOptions(stage, outputs, this.sweeperOf(stage)),
      });
    }
  }

  private artifact(name: string): codepipeline.Artifact {
    const artifact = this.artifacts.get(name) ?? new codepipeline.Artifact(name);
    this.artifacts.set(name, artifact);
    return artifact;
  }

  private source(name: string) {
    const source = this.model.sources.find((candidate) => candidate.name === name);
    if (source === undefined) throw new Error(`pipeline ${this.model.name} has no source ${name}`);
    return source;
  }

  private package(name: string) {
    const made = tryPackage(name, this.model);
    if (made === undefined) throw new Error(`nothing in pipeline ${this.model.name} makes a package ${name}`);
    return made;
  }

  private temporary(name: string): TemporaryEnvironment {
    const environment = this.temporaries.get(name);
    if (environment === undefined) throw new Error(`pipeline ${this.model.name} has no temporary environment ${name}`);
    return environment;
  }

  private sweeperOf({ temporary }: Stage): lambda.IFunction | undefined {
    return temporary && this.temporary(temporary.name).sweeper;
  }

  private image(name: string) {
    const released = tryReleasedImage(name, this.model);
    if (released === undefined) throw new Error(`nothing in pipeline ${this.model.name} makes an image ${name}`);
    return released;
  }
}

/**
 * Writes down the servers of providers that the stack does not make, which nothing else of the template tells:
 * `{ Acme: 'https://ci.acme.example' }`.
 */
function nameServers(pipeline: codepipeline.Pipeline, model: Pipeline): void {
  const servers = actionsOf(model).flatMap((action) =>
    isBuild(action) && action.way.kind === 'jenkins' && !action.way.managed
      ? [[action.way.provider, action.way.url] as const]
      : [],
  );
  if (servers.length === 0) return;
  const resource = pipeline.node.defaultChild as codepipeline.CfnPipeline;
  resource.addMetadata('conveyor:servers', Object.fromEntries(servers));
}

/** Where the console shows a pipeline. */
export function toConsoleUrl(pipeline: codepipeline.IPipeline): string {
  const { region } = core.Stack.of(pipeline);
  return `https://${region}.console.aws.amazon.com/codesuite/codepipeline/pipelines/${pipeline.pipelineName}/view?region=${region}`;
}
