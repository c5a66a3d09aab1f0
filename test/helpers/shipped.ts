import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
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
  'examples/catalogue/conveyor.yaml',
  ...readdirSync(join(root, 'examples', 'definitions'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `examples/definitions/${name}`),
];

/** The storefront, and a line of everything: what is judged at each change; the others are too, but apart, as it takes long. */
export const coreDefinitions: readonly string[] = ['conveyor.yaml', 'examples/catalogue/conveyor.yaml'];

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

/** Synthesizes a shipped definition, or reads what a test before it has synthesized of the same sources. */
export function templatesOf(definition: string): readonly ShippedTemplate[] {
  const folder = join(cache(), definition.replaceAll('/', '-'));
  if (!existsSync(folder)) keep(appOf(definition).synth().stacks, folder);
  return readdirSync(folder).map((name) => {
    const file = join(folder, name);
    return { stack: name.replace('.template.json', ''), file, template: readTemplate(file) };
  });
}

/** All at once: another test may look for it meanwhile, or make the same. */
function keep(stacks: readonly { readonly stackName: string; readonly templateFullPath: string }[], folder: string) {
  mkdirSync(dirname(folder), { recursive: true });
  const own = mkdtempSync(`${folder}-`);
  for (const { stackName, templateFullPath } of stacks)
    copyFileSync(templateFullPath, join(own, `${stackName}.template.json`));
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true });
  }
}

let known: string | undefined;

/** Where templates of these very sources are kept. */
function cache(): string {
  known ??= join(root, 'node_modules', '.cache', 'conveyor-tests', fingerprint());
  return known;
}

/** Whatever templates are made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const folders = [
    'bin',
    'buildspec',
    'examples/catalogue',
    'examples/definitions',
    'lambda',
    'lib/aws',
    'lib/problem',
    'lib/synthesis',
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  for (const file of ['cdk.json', 'conveyor.yaml', 'package-lock.json', 'test/helpers/stack.ts', ...files.sort()]) {
    if (statSync(join(root, file)).isFile()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A template from its file. */
export function readTemplate(file: string): TemplateJson {
  return JSON.parse(readFileSync(file, 'utf8')) as TemplateJson;
}
