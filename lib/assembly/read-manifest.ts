import { join } from 'node:path';
import type { Checked, Problem } from '../problem/problem';
import { parseDocument } from './parse-document';
import { readText } from './read-text';
import { type TemplateHeader, type TemplateMap, toMap } from './template';

/** What a cloud assembly's manifests say, those of nested assemblies (Stages) included. */
export interface Manifest {
  /** The stacks in the manifest's order, each with its template's path. */
  readonly stacks: readonly TemplateHeader[];
  /** The paths of the asset manifests. */
  readonly assetManifests: readonly string[];
}

/** The account and the region that stand in where a stack names none. */
export interface StandInEnvironment {
  readonly account: string;
  readonly region: string;
}

/**
 * The newest cloud-assembly-schema whose manifests are understood; aws-cdk-lib 2.276 writes it.
 *
 * @see https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema
 */
export const NEWEST_SCHEMA_VERSION = 55;

/** Reads the manifest of a cloud assembly. Problems: `NoAssembly`, `BadSyntax`, `NoManifest`, `NewerAssembly`. */
export function readManifest(directory: string, standIn: StandInEnvironment): Checked<Manifest> {
  const file = join(directory, 'manifest.json');
  const text = readText(file, 'NoAssembly', 'cloud assembly: manifest.json is expected');
  if (!text.ok) {
    const hint = 'give the directory that `cdk synth` writes, cdk.out by default';
    return { ok: false, problems: text.problems.map((problem) => ({ ...problem, hint })) };
  }
  const document = parseDocument(text.value, file);
  if (!document.ok) {
    return document;
  }
  const manifest = toMap(document.value);
  const problem = checkVersion(manifest['version'], directory, file);
  return problem === undefined
    ? collect(Object.entries(toMap(manifest['artifacts'])), directory, standIn)
    : { ok: false, problems: [problem] };
}

function checkVersion(version: unknown, directory: string, file: string): Problem | undefined {
  const major = typeof version === 'string' ? Number(version.split('.')[0]) : Number.NaN;
  if (Number.isNaN(major)) {
    return { code: 'NoManifest', message: `${file} is no manifest of a cloud assembly: it has no version` };
  }
  if (major <= NEWEST_SCHEMA_VERSION) {
    return undefined;
  }
  return {
    code: 'NewerAssembly',
    message: `${directory} was made by a newer CDK: its manifest has version ${version}, and this build reads up to ${NEWEST_SCHEMA_VERSION}`,
    hint: 'what it says could be misread: synthesize with aws-cdk-lib 2.276 or an older one, or use a newer Conveyor',
  };
}

function collect(
  artifacts: readonly (readonly [string, unknown])[],
  directory: string,
  standIn: StandInEnvironment,
): Checked<Manifest> {
  const parts = artifacts.map(([id, artifact]) => toPart(id, toMap(artifact), directory, standIn));
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  const read = parts.flatMap((part) => (part.ok ? [part.value] : []));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: merge(read) };
}

/** One artifact as a manifest of its own; kinds that say nothing of deliveries are empty. */
function toPart(id: string, artifact: TemplateMap, directory: string, standIn: StandInEnvironment): Checked<Manifest> {
  const properties = toMap(artifact['properties']);
  switch (artifact['type']) {
    case 'aws:cloudformation:stack':
      return { ok: true, value: { ...NOTHING, stacks: [toStack(id, artifact, directory, standIn)] } };
    case 'cdk:asset-manifest':
      return { ok: true, value: { ...NOTHING, assetManifests: [join(directory, String(properties['file']))] } };
    case 'cdk:cloud-assembly':
      return readManifest(join(directory, String(properties['directoryName'])), standIn);
    default:
      return { ok: true, value: NOTHING };
  }
}

const NOTHING: Manifest = { stacks: [], assetManifests: [] };

function merge(manifests: readonly Manifest[]): Manifest {
  return {
    stacks: manifests.flatMap(({ stacks }) => stacks),
    assetManifests: manifests.flatMap(({ assetManifests }) => assetManifests),
  };
}

function toStack(id: string, artifact: TemplateMap, directory: string, standIn: StandInEnvironment): TemplateHeader {
  const properties = toMap(artifact['properties']);
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(artifact['environment'])) ?? [];
  return {
    stack: typeof properties['stackName'] === 'string' ? properties['stackName'] : id,
    account: account === undefined || account === 'unknown-account' ? standIn.account : account,
    region: region === undefined || region === 'unknown-region' ? standIn.region : region,
    file: join(directory, String(properties['templateFile'])),
  };
}
