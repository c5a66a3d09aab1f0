import type { ApproveDocument } from '../definition/approve-document';
import type { BuildDocument } from '../definition/build-document';
import type { DeployDocument } from '../definition/deploy-document';
import type { Path } from '../definition/path';
import type { ActionDocument } from '../definition/stage-document';
import type { Action, ApproveAction, BuildAction, BuildWay, DeployAction } from './action';
import { toArtifacts } from './artifact';
import { toBuildWay } from './build-way';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';
import { toTarget } from './target';
import { toText } from './text';

/** What an action takes from the stage and the pipeline that it stands in. */
export interface Surroundings {
  readonly runOrder: number;
  /** The stage's environment. @default - each deploy names its own */
  readonly environment?: string;
  /** The name of the pipeline's first source. */
  readonly source: string;
  /** The namespace of the action that fixes the version. */
  readonly versionNamespace: string;
}

/** One action as it is written → the action. Problems: `MissingEnvironment` for a deploy, and those of its parts. */
export function toAction(document: ActionDocument, around: Surroundings, path: Path, conversion: Conversion): Action {
  return conversion.made(convert(document, around, path, conversion), path);
}

function convert(document: ActionDocument, around: Surroundings, path: Path, conversion: Conversion): Action {
  if ('build' in document || 'test' in document) return toBuild(document, around, path, conversion);
  if ('approve' in document) return toApprove(document, around, path, conversion);
  if ('deploy' in document) return toDeploy(document, around, path, conversion);
  const { runOrder, source, versionNamespace } = around;
  return { verb: 'record', name: document.record, runOrder, what: document.record, source, versionNamespace };
}

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html and CodePipeline's 8 hours for an action */
const buildTime = { least: 5, most: 480, said: '5m to 480m' };
const standardBuildMinutes = 60;

function toBuild(
  document: BuildDocument,
  { runOrder, source }: Surroundings,
  path: Path,
  conversion: Conversion,
): BuildAction {
  const [verb, name] = 'build' in document ? (['build', document.build] as const) : (['test', document.test] as const);
  const { artifact, artifacts, reports, env, timeout, exports = [] } = document;
  const way = toBuildWay(document, path, conversion);
  return {
    verb,
    name,
    runOrder,
    way,
    input: artifact ?? source,
    artifacts: toArtifacts(artifacts ?? {}, [...path, 'artifacts'], conversion),
    env: mapValues(env ?? {}, (text, key) => toText(text, [...path, 'env', key], conversion)),
    junit: reports === undefined ? [] : [reports.junit].flat(),
    runtimes: mapValues(document.runtimes ?? standardRuntimes(way), String),
    timeoutMinutes:
      timeout === undefined ? standardBuildMinutes : toMinutes(timeout, buildTime, [...path, 'timeout'], conversion),
    exports,
    // A namespace may not hold the dots that an action's name may.
    ...(exports.length > 0 && { namespace: name.replaceAll('.', '-') }),
  };
}

function standardRuntimes(way: BuildWay): Readonly<Record<string, string | number>> {
  return way.kind === 'recipe' ? { nodejs: '22' } : {};
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html */
const approvalTime = { least: 5, most: 86_400, said: '5m to 60d' };

function toApprove(
  document: ApproveDocument,
  { runOrder }: Surroundings,
  path: Path,
  conversion: Conversion,
): ApproveAction {
  const { approve, ask = [], message, link, timeout } = document;
  return {
    verb: 'approve',
    name: approve,
    runOrder,
    ask: ask.map(({ email }) => email),
    ...(message !== undefined && { message }),
    ...(link !== undefined && { link: toText(link, [...path, 'link'], conversion) }),
    ...(timeout !== undefined && {
      timeoutMinutes: toMinutes(timeout, approvalTime, [...path, 'timeout'], conversion),
    }),
  };
}

function toDeploy(document: DeployDocument, around: Surroundings, path: Path, conversion: Conversion): DeployAction {
  const { deploy, artifact } = document;
  const environment = document.environment ?? around.environment;
  if (environment === undefined) {
    conversion.remark({
      code: 'MissingEnvironment',
      path,
      part: 'key',
      message: `deploy "${deploy}" does not say where to`,
      hint: 'write environment: … at the stage or at the deploy',
    });
  }
  return {
    verb: 'deploy',
    name: deploy,
    runOrder: around.runOrder,
    environment: environment ?? '',
    target: toTarget(document, path, conversion),
    input: artifact ?? deploy,
  };
}

function mapValues<A, B>(
  map: Readonly<Record<string, A>>,
  change: (value: A, key: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
