import type { BuildDocument } from '../definition/build-document';
import type { Path } from '../definition/path';
import type { ValueDocument } from '../definition/value-document';
import type { BuildAction } from './action';
import { amiVariables } from './ami';
import { type Artifact, imageVariables, saysOrigin, toArtifacts } from './artifact';
import { toBatch } from './batch';
import { toBuildCache } from './build-cache';
import { toBuildWay, toVerb } from './build-way';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';
import { toMachine } from './machine';
import type { Surroundings } from './surroundings';
import { type Text, toText } from './text';
import { tryValueReference, type ValueReference } from './value';

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html and CodePipeline's 8 hours for an action */
const time = { least: 5, most: 480, said: '5m to 480m' };
const standardMinutes = 60;
/** Where a Lambda function ends. @see https://docs.aws.amazon.com/codebuild/latest/userguide/lambda.html#lambda.limitations */
const lambdaMinutes = 15;

/** A build or a test as it is written → the action. Problems: those of its parts. */
export function toBuild(
  document: BuildDocument,
  around: Surroundings,
  path: Path,
  conversion: Conversion,
): BuildAction {
  const [verb, name] = toVerb(document);
  const artifacts = toMade(document, path, conversion);
  const exports = toExports(document.exports ?? [], artifacts);
  return {
    verb,
    name,
    runOrder: around.runOrder,
    way: toBuildWay(document, path, conversion),
    inputs: toInputs(document.artifact, around.source),
    artifacts,
    env: { ...toVersion(artifacts, around), ...toEnv(document.env ?? {}, [...path, 'env'], conversion) },
    secrets: toSecrets(document.env ?? {}, around, [...path, 'env'], conversion),
    junit: document.reports === undefined ? [] : [document.reports.junit].flat(),
    runtimes: Object.fromEntries(Object.entries(document.runtimes ?? {}).map(([key, value]) => [key, String(value)])),
    ...toPlace(document),
    ...toLimits(document, path, conversion),
    exports,
    ...toNamespace(name, exports),
  };
}

/** The artifacts that an action takes; the first source unless it says otherwise. */
export function toInputs(
  written: string | readonly string[] | undefined,
  source: string,
): readonly [string, ...string[]] {
  const [first = source, ...rest] = [written ?? []].flat();
  return [first, ...rest];
}

/** The namespace of an action that exports something; it may not hold the dots that an action's name may. */
export function toNamespace(name: string, exports: readonly string[]): { readonly namespace?: string } {
  return exports.length > 0 ? { namespace: name.replaceAll('.', '-') } : {};
}

/** An AMI is handed on under the name of its build. */
function toMade(document: BuildDocument, path: Path, conversion: Conversion): readonly Artifact[] {
  if ('ami' in document && document.ami !== undefined) {
    return [conversion.made({ kind: 'ami', name: document.build }, [...path, 'build'])];
  }
  return toArtifacts(document.artifacts ?? {}, [...path, 'artifacts'], conversion);
}

/** Where it runs, and what it keeps there. */
function toPlace({ machine, image, vpc, cache, batch }: BuildDocument) {
  return {
    machine: toMachine(machine),
    ...(image !== undefined && { image }),
    ...(vpc !== undefined && { vpc }),
    ...(cache !== undefined && { cache: toBuildCache(cache) }),
    ...(batch !== undefined && { batch: toBatch(batch) }),
  };
}

function toLimits({ machine, timeout, queueTimeout, concurrency }: BuildDocument, path: Path, conversion: Conversion) {
  return {
    timeoutMinutes:
      timeout === undefined ? toStandard(machine) : toMinutes(timeout, time, [...path, 'timeout'], conversion),
    ...(queueTimeout !== undefined && {
      queueTimeoutMinutes: toMinutes(queueTimeout, time, [...path, 'queueTimeout'], conversion),
    }),
    ...(concurrency !== undefined && { concurrency }),
  };
}

function toStandard(machine: BuildDocument['machine']): number {
  return machine !== undefined && 'lambda' in machine ? lambdaMinutes : standardMinutes;
}

/** What is built under a version carries the one that the pipeline will record. */
function toVersion(
  artifacts: readonly Artifact[],
  { records, versionNamespace }: Surroundings,
): Readonly<Record<string, Text>> {
  return records && artifacts.some(saysOrigin) ? { VERSION: [`#{${versionNamespace}.VERSION}`] } : {};
}

/** Whoever deploys an image reads its digest, or an AMI its id. */
function toExports(written: readonly string[], artifacts: readonly Artifact[]): readonly string[] {
  return [...new Set([...written, ...artifacts.flatMap(({ kind }) => variables[kind])])];
}

const variables = { files: [], package: [], image: imageVariables, ami: amiVariables } as const;

function toEnv(
  env: Readonly<Record<string, ValueDocument>>,
  path: Path,
  conversion: Conversion,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, toText(value, [...path, key], conversion)]] : [],
    ),
  );
}

function toSecrets(
  env: Readonly<Record<string, ValueDocument>>,
  { environment }: Surroundings,
  path: Path,
  conversion: Conversion,
): Readonly<Record<string, ValueReference>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => {
      const reference = tryValueReference(value, environment ?? '');
      if (reference?.kind === 'variable' && reference.environment === '') {
        conversion.remark({
          code: 'MissingEnvironment',
          path: [...path, key],
          message: `"${key}" is a variable of an environment, and neither it nor its stage says which`,
          hint: `write { variable: ${reference.variable}, environment: … }, or environment: … at the stage`,
        });
      }
      return reference === undefined ? [] : [[key, reference]];
    }),
  );
}
