import { badArn } from './bad-arn';
import { badEmail } from './bad-email';
import { badEnvironmentVariable } from './bad-environment-variable';
import { badHome } from './bad-home';
import { badName } from './bad-name';
import { badPath } from './bad-path';
import { badRuntime } from './bad-runtime';
import { badScript } from './bad-script';
import { badSecret } from './bad-secret';
import { badSource } from './bad-source';
import { badTag } from './bad-tag';
import { badTarget } from './bad-target';
import { badText } from './bad-text';
import { conflictingTarget } from './conflicting-target';
import { cycle } from './cycle';
import { duplicateName } from './duplicate-name';
import { overQuota } from './over-quota';
import { record } from './record';
import type { Rule } from './rule';
import { secretInClear } from './secret-in-clear';
import { stackName } from './stack-name';
import { tooEarly } from './too-early';
import { tooManyResources } from './too-many-resources';
import { unknownArtifact } from './unknown-artifact';
import { unknownEnvironment } from './unknown-environment';
import { unknownOutput } from './unknown-output';
import { unknownTarget } from './unknown-target';
import { unknownVariable } from './unknown-variable';
import { unsafeVariable } from './unsafe-variable';
import { websiteWithoutDomain } from './website-without-domain';

/** Everything that a delivery must obey. */
export const rules: readonly Rule[] = [
  badName,
  duplicateName,
  stackName,
  unknownEnvironment,
  unknownArtifact,
  unknownTarget,
  unknownOutput,
  unknownVariable,
  tooEarly,
  cycle,
  conflictingTarget,
  record,
  overQuota,
  tooManyResources,
  badSource,
  badTarget,
  badArn,
  badHome,
  badPath,
  badScript,
  badRuntime,
  badEnvironmentVariable,
  badEmail,
  badSecret,
  secretInClear,
  badTag,
  badText,
  websiteWithoutDomain,
  unsafeVariable,
];
