import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as core from 'aws-cdk-lib/core';
import type { Problem } from '../../lib/problem/problem';
import { functionsOf } from '../../lib/synthesis/constructs/functions/bundles';
import { readDefinition } from '../../lib/synthesis/definition/read-definition';
import { toDelivery } from '../../lib/synthesis/model/to-delivery';
import { readRecipes } from '../../lib/synthesis/recipes/read-recipes';
import { addStacks } from '../../lib/synthesis/stacks/add-stacks';
import { root } from './conveyor';
import { anApp } from './stack';

/** The definitions that the project ships, from its root. */
export const shippedDefinitions: readonly string[] = [
  'conveyor.yaml',
  ...readdirSync(join(root, 'examples', 'definitions'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `examples/definitions/${name}`),
];

/** The folder with the templates that the gates must refuse. */
export const badTemplates = join(root, 'test', 'fixtures', 'templates');

/** The app of a shipped definition, not yet synthesized. */
export function appOf(definition: string): core.App {
  const read = readDefinition(join(root, definition));
  const delivery = read.ok ? toDelivery(read.value) : read;
  if (!delivery.ok) throw new Error(JSON.stringify(delivery.problems satisfies readonly Problem[]));
  const app = anApp();
  addStacks(app, delivery.value, {
    recipes: readRecipes(join(root, 'buildspec')),
    functions: functionsOf(root),
  });
  return app;
}

/** A template as CloudFormation reads it. */
export interface TemplateJson {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Record<string, unknown> }>
  >;
}

/** Each stack's template of a shipped definition: its name, its file, what it says. */
export interface ShippedTemplate {
  readonly stack: string;
  readonly file: string;
  readonly template: TemplateJson;
}

/** Synthesizes a shipped definition. */
export function templatesOf(definition: string): readonly ShippedTemplate[] {
  return appOf(definition)
    .synth()
    .stacks.map(({ stackName, templateFullPath }) => ({
      stack: stackName,
      file: templateFullPath,
      template: readTemplate(templateFullPath),
    }));
}

/** A template from its file. */
export function readTemplate(file: string): TemplateJson {
  return JSON.parse(readFileSync(file, 'utf8')) as TemplateJson;
}
