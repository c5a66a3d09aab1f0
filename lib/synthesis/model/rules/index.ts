import { badAmi } from './bad-ami';
import { badApprover } from './bad-approver';
import { badArn } from './bad-arn';
import { badBatch } from './bad-batch';
import { badBeanstalk } from './bad-beanstalk';
import { badCache } from './bad-cache';
import { badCertificate } from './bad-certificate';
import { badCodeArtifact } from './bad-code-artifact';
import { badCommand } from './bad-command';
import { badEmail } from './bad-email';
import { badEnvironmentVariable } from './bad-environment-variable';
import { badFilter } from './bad-filter';
import { badFunction } from './bad-function';
import { badHome } from './bad-home';
import { badImage } from './bad-image';
import { badJenkins } from './bad-jenkins';
import { badMachine } from './bad-machine';
import { badName } from './bad-name';
import { badPackage } from './bad-package';
import { badPath } from './bad-path';
import { badProduct } from './bad-product';
import { badRepository } from './bad-repository';
import { badRollback } from './bad-rollback';
import { badRuntime } from './bad-runtime';
import { badSchedule } from './bad-schedule';
import { badScript } from './bad-script';
import { badSecret } from './bad-secret';
import { badServers } from './bad-servers';
import { badService } from './bad-service';
import { badSource } from './bad-source';
import { badStack } from './bad-stack';
import { badStackSet } from './bad-stack-set';
import { badStrategy } from './bad-strategy';
import { badTag } from './bad-tag';
import { badTarget } from './bad-target';
import { badTemporary } from './bad-temporary';
import { badText } from './bad-text';
import { badUpload } from './bad-upload';
import { badValue } from './bad-value';
import { badVpc } from './bad-vpc';
import { badWindow } from './bad-window';
import { cloneNeedsCodeBuild } from './clone-needs-code-build';
import { conflictingTarget } from './conflicting-target';
import { cycle } from './cycle';
import { duplicateName } from './duplicate-name';
import { foreignPipeline } from './foreign-pipeline';
import { foreignRole } from './foreign-role';
import { foreignTarget } from './foreign-target';
import { foreignValue } from './foreign-value';
import { leftOut } from './left-out';
import { migrateFirst } from './migrate-first';
import { nearQuota } from './near-quota';
import { noTarget } from './no-target';
import { noTrust } from './no-trust';
import { nothingToVerify } from './nothing-to-verify';
import { overQuota } from './over-quota';
import { pipelineCycle } from './pipeline-cycle';
import { prunesWholeBucket } from './prunes-whole-bucket';
import { record } from './record';
import { rollbackReach } from './rollback-reach';
import type { Rule } from './rule';
import { secretInClear } from './secret-in-clear';
import { serviceWithoutDomain } from './service-without-domain';
import { stackName } from './stack-name';
import { tagLoop } from './tag-loop';
import { tooEarly } from './too-early';
import { tooManyResources } from './too-many-resources';
import { unknownArtifact } from './unknown-artifact';
import { unknownEnvironment } from './unknown-environment';
import { unknownEnvironmentVariable } from './unknown-environment-variable';
import { unknownOutput } from './unknown-output';
import { unknownTarget } from './unknown-target';
import { unknownVariable } from './unknown-variable';
import { unsafeVariable } from './unsafe-variable';
import { websiteWithoutDomain } from './website-without-domain';
import { wrongArtifact } from './wrong-artifact';

/** Everything that a delivery must obey. */
export const rules: readonly Rule[] = [
  badName,
  duplicateName,
  stackName,
  unknownEnvironment,
  unknownEnvironmentVariable,
  unknownArtifact,
  unknownTarget,
  unknownOutput,
  unknownVariable,
  tooEarly,
  cycle,
  conflictingTarget,
  migrateFirst,
  record,
  overQuota,
  nearQuota,
  tooManyResources,
  badSource,
  badTarget,
  badServers,
  badStrategy,
  badService,
  badCertificate,
  badUpload,
  badBeanstalk,
  prunesWholeBucket,
  badFunction,
  badArn,
  badHome,
  noTrust,
  noTarget,
  foreignTarget,
  foreignRole,
  foreignValue,
  badApprover,
  badPath,
  badScript,
  badRollback,
  badRuntime,
  badEnvironmentVariable,
  badEmail,
  badSecret,
  secretInClear,
  badStack,
  badStackSet,
  badProduct,
  badTag,
  badTemporary,
  badText,
  badFilter,
  badSchedule,
  tagLoop,
  pipelineCycle,
  nothingToVerify,
  cloneNeedsCodeBuild,
  badMachine,
  badImage,
  badVpc,
  badWindow,
  badCache,
  badBatch,
  badValue,
  wrongArtifact,
  badPackage,
  badRepository,
  badCodeArtifact,
  badJenkins,
  badAmi,
  badCommand,
  websiteWithoutDomain,
  serviceWithoutDomain,
  rollbackReach,
  unsafeVariable,
  foreignPipeline,
  leftOut,
];
