import type * as core from 'aws-cdk-lib/core';
import { tryExistingOutputs } from '../constructs/deploys/try-existing-outputs';
import { type FunctionSources, toBundles } from '../constructs/functions/bundles';
import { OutputDirectory } from '../constructs/target-outputs';
import type { Delivery } from '../model/delivery';
import { deploysOf, type Environment, hasStack } from '../model/environment';
import { isElsewhere, placeOf } from '../model/home';
import type { Pipeline } from '../model/pipeline';
import { environmentStackName, pipelineStackName } from '../model/stack-name';
import type { Recipes } from '../recipes/read-recipes';
import { acknowledgeFindings } from './acknowledgements';
import { tryAddElsewhere } from './add-elsewhere';
import { addReleases } from './add-releases';
import { EnvironmentStack } from './environment-stack';
import { environmentsOf } from './environments-of';
import { PipelineStack } from './pipeline-stack';

import { toBuildspecs } from './to-buildspecs';

export interface AddStacksOptions {
  /** What builds by a recipe, and version projects, run. */
  readonly recipes: Recipes;
  /** The functions' sources, each bundled when a pipeline needs it. */
  readonly functions: FunctionSources;
  /** The pipelines whose stacks are made. @default - all of the definition's */
  readonly pipelines?: readonly Pipeline[];
}

/** Adds the stacks of a definition to an app: one for each environment with something to make, one for each chosen pipeline. */
export function addStacks(app: core.App, delivery: Delivery, options: AddStacksOptions): void {
  const outputs = new OutputDirectory();
  addExistingTargets(delivery, outputs);
  for (const environment of delivery.environments) outputs.addEnvironment(environment);
  const environments = addEnvironments(app, delivery, outputs);
  for (const pipeline of options.pipelines ?? delivery.pipelines) {
    const there = tryAddElsewhere(app, delivery, pipeline);
    const stack = new PipelineStack(app, pipelineStackName(pipeline.name), pipeline, {
      description: `The delivery pipeline ${pipeline.name}`,
      env: delivery.home,
      outputs,
      buildspecs: toBuildspecs(options.recipes),
      bundles: toBundles(options.functions),
      ...(there && { elsewhere: there.elsewhere }),
    });
    for (const one of there?.stacks ?? []) stack.addStackDependency(one);
    for (const name of environmentsOf(pipeline)) {
      const environment = environments.get(name);
      if (environment !== undefined) stack.addStackDependency(environment);
    }
  }
  acknowledgeFindings(app);
}

/** Of all pipelines, chosen or not: what one deploys to, another may speak of. */
function addExistingTargets(delivery: Delivery, outputs: OutputDirectory): void {
  for (const { environment, target } of delivery.pipelines.flatMap(deploysOf)) {
    const existing = tryExistingOutputs(target);
    if (existing !== undefined) outputs.add(environment, target.name, existing);
  }
}

/** The stack of each environment that has something to make. */
function addEnvironments(app: core.App, delivery: Delivery, outputs: OutputDirectory) {
  const made = delivery.environments.filter(hasStack);
  return new Map(made.map((environment) => [environment.name, addEnvironment(app, delivery, environment, outputs)]));
}

function addEnvironment(app: core.App, delivery: Delivery, environment: Environment, outputs: OutputDirectory) {
  const { release, stack: releases } = addReleases(app, delivery, environment);
  const stack = new EnvironmentStack(app, environmentStackName(delivery.name, environment.name), environment, {
    description: `What ${delivery.name} deploys to in ${environment.name}`,
    env: placeOf(environment, delivery.home),
    isElsewhere: isElsewhere(environment, delivery.home),
    outputs,
    release,
  });
  if (releases !== undefined) stack.addStackDependency(releases);
  return stack;
}
