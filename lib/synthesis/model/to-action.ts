import type { ApproveDocument } from '../definition/approve-document';
import type { DeployDocument } from '../definition/deploy-document';
import type { Path } from '../definition/path';
import type { ActionDocument } from '../definition/stage-document';
import type { Action, ApproveAction, DeployAction } from './action';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';
import type { Surroundings } from './surroundings';
import { toTarget } from './target';
import { toText } from './text';
import { toBuild, toNamespace } from './to-build';
import { toCompute } from './to-compute';
import { toMigrate } from './to-migrate';
import { toPublish } from './to-publish';

/** One action as it is written → the action. Problems: `MissingEnvironment` for a deploy, and those of its parts. */
export function toAction(document: ActionDocument, around: Surroundings, path: Path, conversion: Conversion): Action {
  return conversion.made(convert(document, around, path, conversion), path);
}

function convert(document: ActionDocument, around: Surroundings, path: Path, conversion: Conversion): Action {
  if ('build' in document || 'test' in document) return toBuild(document, around, path, conversion);
  if ('migrate' in document) return toMigrate(document, around, path, conversion);
  if ('approve' in document) return toApprove(document, around, path, conversion);
  if ('deploy' in document) return toDeploy(document, around, path, conversion);
  if ('compute' in document) return toCompute(document, around, path, conversion);
  if ('publish' in document) return toPublish(document, around);
  const { runOrder, source, versionNamespace } = around;
  return { verb: 'record', name: document.record, runOrder, what: document.record, source, versionNamespace };
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html */
const approvalTime = { least: 5, most: 86_400, said: '5m to 60d' };

function toApprove(
  document: ApproveDocument,
  { runOrder, ...around }: Surroundings,
  path: Path,
  conversion: Conversion,
): ApproveAction {
  const { approve, ask = [], message, link, timeout, environment = around.environment } = document;
  return {
    verb: 'approve',
    name: approve,
    runOrder,
    ask: ask.map(({ email }) => email),
    ...(environment !== undefined && { environment }),
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
  const target = toTarget(document, path, conversion);
  const exports = target.kind === 'stack' ? target.outputs : [];
  return {
    verb: 'deploy',
    name: deploy,
    runOrder: around.runOrder,
    environment: environment ?? '',
    target,
    input: artifact ?? deploy,
    ...(exports.length > 0 && { exports, ...toNamespace(deploy, exports) }),
  };
}
