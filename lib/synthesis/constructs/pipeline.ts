import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Pipeline } from '../model/pipeline';
import type { Buildspecs } from './action-context';
import { ArtifactStore } from './artifact-store';
import { servicePrincipal } from './service-principal';
import { SourceStage } from './sources/source-stage';
import type { OutputDirectory } from './target-outputs';
import { toAction } from './to-action';

/** A pipeline of the model, with its artifacts, its sources and all of its stages. */
export class DeliveryPipeline extends Construct {
  /** The pipeline itself. */
  readonly pipeline: codepipeline.Pipeline;
  /** Its own key and bucket. */
  readonly store: ArtifactStore;
  private readonly artifacts = new Map<string, codepipeline.Artifact>();

  constructor(
    scope: Construct,
    id: string,
    private readonly model: Pipeline,
    parts: { readonly outputs: OutputDirectory; readonly buildspecs: Buildspecs },
  ) {
    super(scope, id);
    this.store = new ArtifactStore(this, 'Artifacts', { keepDays: model.keepDays });
    this.pipeline = this.addPipeline();
    new SourceStage(this, 'Source', this.pipeline, model.sources, (name) => this.artifact(name));
    this.addStages(parts);
  }

  private addPipeline(): codepipeline.Pipeline {
    return new codepipeline.Pipeline(this, 'Pipeline', {
      pipelineName: this.model.name,
      pipelineType: codepipeline.PipelineType.V2,
      executionMode: codepipeline.ExecutionMode[this.model.mode],
      artifactBucket: this.store.bucket,
      role: new iam.Role(this, 'Role', {
        description: `Runs the pipeline ${this.model.name}`,
        assumedBy: servicePrincipal(this, 'codepipeline.amazonaws.com'),
      }),
      variables: this.model.variables.map(
        ({ name, defaultValue }) => new codepipeline.Variable({ variableName: name, defaultValue }),
      ),
    });
  }

  private addStages(parts: { readonly outputs: OutputDirectory; readonly buildspecs: Buildspecs }): void {
    const context = {
      ...parts,
      store: this.store,
      artifact: (name: string) => this.artifact(name),
      source: (name: string) => this.source(name),
    };
    const stages = new Construct(this, 'Stages');
    for (const stage of this.model.stages) {
      const scope = new Construct(stages, stage.name);
      const actions = stage.actions.map((action) => toAction(new Construct(scope, action.name), action, context));
      this.pipeline.addStage({ stageName: stage.name, actions });
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
}

/** Where the console shows a pipeline. */
export function toConsoleUrl(pipeline: codepipeline.IPipeline): string {
  const { region } = core.Stack.of(pipeline);
  return `https://${region}.console.aws.amazon.com/codesuite/codepipeline/pipelines/${pipeline.pipelineName}/view?region=${region}`;
}
