import 'source-map-support/register';
import * as path from 'node:path';
import * as core from 'aws-cdk-lib/core';
import type { Checked } from '../lib/problem/problem';
import { renderProblems } from '../lib/problem/render-problem';
import { functionsOf } from '../lib/synthesis/constructs/functions/bundles';
import { readDefinition } from '../lib/synthesis/definition/read-definition';
import { toDelivery } from '../lib/synthesis/model/to-delivery';
import { readRecipes } from '../lib/synthesis/recipes/read-recipes';
import { addStacks } from '../lib/synthesis/stacks/add-stacks';
import { choosePipelines } from '../lib/synthesis/stacks/choose-pipelines';

const root = path.join(__dirname, '..');
// Where in our constructs a resource was made helps nobody who writes definitions, and takes time to find out.
const app = new core.App({ stackTraces: false });
const definition = orRefuse(readDefinition(app.node.tryGetContext('definition') ?? 'conveyor.yaml'));
const delivery = orRefuse(toDelivery(definition));

addStacks(app, delivery, {
  pipelines: orRefuse(choosePipelines(delivery, app.node.tryGetContext('pipelines'))),
  recipes: readRecipes(path.join(root, 'buildspec')),
  functions: functionsOf(root),
});

/** Ends the process before anything is synthesized when what a person gave is not right. */
function orRefuse<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  process.stderr.write(renderProblems(checked.problems));
  process.exit(2);
}
