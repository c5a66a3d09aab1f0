import { join } from 'node:path';
import { type Buildspec, renderBuildspec } from '../aws/codebuild/buildspec';
import type { Checked } from '../problem/problem';
import { renderProblems } from '../problem/render-problem';
import { readDefinition } from '../synthesis/definition/read-definition';
import { type Action, labelOf, type PublishAction } from '../synthesis/model/action';
import type { Delivery } from '../synthesis/model/delivery';
import { actionsOf } from '../synthesis/model/dependency';
import { tryPackage, tryPublishedFormat } from '../synthesis/model/published-format';
import { toDelivery } from '../synthesis/model/to-delivery';
import { type Recipes, readRecipes } from '../synthesis/recipes/read-recipes';
import { toBuildspec, toCheckVersionBuildspec, toRecordBuildspec } from '../synthesis/recipes/to-buildspec';
import { toPublishBuildspec } from '../synthesis/recipes/to-publish-buildspec';
import { type ExitCode, exitCodes } from './exit-code';
import { findBuild } from './find-build';

/** What printing a buildspec came to. */
export interface BuildspecResult {
  readonly exitCode: ExitCode;
  /** The buildspec, as YAML; empty when there is none. */
  readonly stdout: string;
  /** Why there is none; empty when there is one. */
  readonly stderr: string;
}

/**
 * The buildspec that Conveyor writes for an action, as the template has it. Problems: those of the definition, `UnknownAction`,
 * `AmbiguousAction`, and `NoBuildspec` for an action that has none or brings its own.
 *
 * @param root the folder of Conveyor's own package
 */
export function printBuildspec(name: string, file: string, root: string): BuildspecResult {
  const definition = readDefinition(file);
  const delivery = definition.ok ? toDelivery(definition.value) : definition;
  const buildspec = delivery.ok ? tryOwn(name, delivery.value, readRecipes(join(root, 'buildspec'))) : delivery;
  return buildspec.ok
    ? { exitCode: exitCodes.succeeded, stdout: renderBuildspec(buildspec.value), stderr: '' }
    : { exitCode: exitCodes.mistake, stdout: '', stderr: renderProblems(buildspec.problems) };
}

function tryOwn(name: string, delivery: Delivery, recipes: Recipes): Checked<Buildspec> {
  const action = findBuild(name, delivery);
  return action.ok ? toOwn(action.value, delivery, recipes) : action;
}

function toOwn(action: Action, delivery: Delivery, recipes: Recipes): Checked<Buildspec> {
  switch (action.verb) {
    case 'build':
    case 'test':
    case 'migrate':
      if (action.way.kind === 'buildspec') return none(action, `its buildspec is ${action.way.path} of the source`);
      if (action.way.kind === 'jenkins') return none(action, 'Jenkins does it');
      return { ok: true, value: toBuildspec(action, recipes) };
    case 'check-origin':
      return { ok: true, value: recipes['check-origin'] };
    case 'publish':
      return ofPublish(action, delivery, recipes);
    case 'check-version':
      return { ok: true, value: toCheckVersionBuildspec(recipes) };
    case 'record':
      return { ok: true, value: toRecordBuildspec(recipes) };
    default:
      return none(action, 'CodeBuild does not do it');
  }
}

/** By the form of the package that it publishes, which another action of the pipeline says. */
function ofPublish(action: PublishAction, { pipelines }: Delivery, recipes: Recipes): Checked<Buildspec> {
  const pipeline = pipelines.find((one) => actionsOf(one).includes(action));
  const made = pipeline && tryPackage(action.input, pipeline);
  const format = made && tryPublishedFormat(made.format);
  return format === undefined
    ? none(action, `"${action.input}" is no package`)
    : { ok: true, value: toPublishBuildspec(format, recipes) };
}

function none(action: Action, why: string): Checked<never> {
  return { ok: false, problems: [{ code: 'NoBuildspec', message: `${labelOf(action)} has none of ours: ${why}` }] };
}
