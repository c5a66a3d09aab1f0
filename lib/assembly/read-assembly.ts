import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { didYouMean, toHint } from '../problem/nearest';
import type { Checked, Problem } from '../problem/problem';
import { type Assembly, toAssembly } from './assembly';
import { readAssets } from './read-assets';
import { readManifest } from './read-manifest';
import { type ReadOptions, readGivenCode, toStandIn } from './read-options';
import { readTemplateFile } from './read-template-file';
import type { Template, TemplateHeader } from './template';

/**
 * The facts of a cloud assembly directory: all of its stacks, those of nested assemblies and nested stacks included.
 * Problems: those of its manifest, templates and assets, and `UnknownFunction`.
 */
export function readAssembly(directory: string, options: ReadOptions): Checked<Assembly> {
  const manifest = readManifest(directory, toStandIn(options));
  return manifest.ok ? read(manifest.value.stacks, manifest.value.assetManifests, options) : manifest;
}

/**
 * The facts of one template, JSON or YAML. When a manifest beside it names it, the whole assembly around it is read and
 * only the pipelines of other stacks are left out.
 */
export function readTemplate(file: string, options: ReadOptions): Checked<Assembly> {
  const directory = dirname(file);
  const header: TemplateHeader = { ...toStandIn(options), stack: stackNameOf(file), file };
  if (!existsSync(join(directory, 'manifest.json'))) {
    return read([header], [], options);
  }
  const manifest = readManifest(directory, toStandIn(options));
  const own = manifest.ok ? manifest.value.stacks.find((stack) => resolve(stack.file) === resolve(file)) : undefined;
  if (!manifest.ok || own === undefined) {
    return manifest.ok ? read([header], [], options) : manifest;
  }
  const assembly = read(manifest.value.stacks, manifest.value.assetManifests, options);
  return assembly.ok
    ? { ok: true, value: onlyPipelinesOf(own.stack, manifest.value.stacks, assembly.value) }
    : assembly;
}

function read(
  stacks: readonly TemplateHeader[],
  assetManifests: readonly string[],
  options: ReadOptions,
): Checked<Assembly> {
  const assets = readAssets(assetManifests);
  const templates = stacks.map((stack) => readTemplateFile(stack, assets.ok ? assets.value : new Map()));
  const given = readGivenCode(options);
  const problems = [...templates, assets, given].flatMap((one) => (one.ok ? [] : one.problems));
  if (!assets.ok || !given.ok || problems.length > 0) {
    return { ok: false, problems };
  }
  const known = templates.flatMap((one) => (one.ok ? one.value : []));
  return checked(assemble(known, { assets: assets.value, given: given.value }, options), given.value);
}

function assemble(
  templates: readonly Template[],
  code: { readonly assets: ReadonlyMap<string, string>; readonly given: ReadonlyMap<string, string> },
  options: ReadOptions,
): Assembly {
  const { imports = {}, parameters = {} } = options;
  return toAssembly({ ...toStandIn(options), templates, code, givens: { imports, parameters } });
}

/** Code that is given for a function that is not there would be left out in silence. */
function checked(assembly: Assembly, given: ReadonlyMap<string, string>): Checked<Assembly> {
  const known = new Set(assembly.functions.flatMap(({ logicalId, name }) => [logicalId, name]));
  const problems = [...given.keys()].filter((name) => !known.has(name)).map((name) => unknownFunction(name, assembly));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: assembly };
}

function unknownFunction(name: string, { functions }: Assembly): Problem {
  const names = functions.map(({ logicalId }) => logicalId);
  const known = names.length === 0 ? 'there are no functions' : `functions: ${names.join(', ')}`;
  const message = `--code ${name}: there is no function of this logical id or name`;
  return { code: 'UnknownFunction', message, ...toHint(known, didYouMean(name, names)) };
}

/** A nested stack belongs to the stack that makes it, and its name begins with that one's. */
function onlyPipelinesOf(stack: string, stacks: readonly TemplateHeader[], assembly: Assembly): Assembly {
  const others = new Set(stacks.map((other) => other.stack));
  const isOwn = (name: string): boolean => name === stack || (name.startsWith(`${stack}-`) && !others.has(name));
  return { ...assembly, pipelines: assembly.pipelines.filter((pipeline) => isOwn(pipeline.stack)) };
}

/** `storefront` of `storefront.template.json`. */
function stackNameOf(file: string): string {
  return basename(file).replace(/(\.template)?\.(json|ya?ml|template)$/i, '');
}
