import { type SynthesizedBatch, tryBatch } from './build-batch';
import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { isTrueAt, listAt, numberAt, type Resolved, type ResolvedMap, textAt, valueAt } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::CodeBuild::Project. */
export interface SynthesizedProject extends Origin {
  readonly name: string;
  readonly arn: string;
  /** The inline buildspec's text (YAML or JSON), a path in the source, or absent for the source's `buildspec.yml`. */
  readonly buildspec?: Value;
  readonly environment: readonly ProjectVariable[];
  /** `aws/codebuild/standard:7.0`. */
  readonly image: Value;
  /** `BUILD_GENERAL1_SMALL`. */
  readonly computeType: Value;
  /** `LINUX_CONTAINER`. */
  readonly environmentType: Value;
  /** @default 60 */
  readonly timeoutMinutes: number;
  /** `NO_CACHE`, `S3` or `LOCAL`. */
  readonly cacheType: string;
  readonly encryptionKey?: Value;
  /** Whether its builds may start containers. @default false */
  readonly privileged?: true;
  /** How batches of its builds run. @default - none can be started */
  readonly batch?: SynthesizedBatch;
}

/** An environment variable of a project. */
export interface ProjectVariable {
  readonly name: string;
  readonly value: Value;
  readonly type: 'PLAINTEXT' | 'PARAMETER_STORE' | 'SECRETS_MANAGER';
}

/** The facts of a project. */
export function toProject(resource: Resource, resolver: Resolver): SynthesizedProject {
  const properties = resolver.properties(resource);
  return {
    ...toOrigin(resource),
    name: resolver.name(resource),
    arn: resolver.attribute(resource, 'Arn'),
    environment: listAt(properties, 'Environment', 'EnvironmentVariables').map(toVariable),
    image: valueAt(properties, 'Environment', 'Image') ?? '',
    computeType: valueAt(properties, 'Environment', 'ComputeType') ?? '',
    environmentType: valueAt(properties, 'Environment', 'Type') ?? '',
    timeoutMinutes: numberAt(properties, 'TimeoutInMinutes') ?? DEFAULT_TIMEOUT_MINUTES,
    cacheType: textAt(properties, 'Cache', 'Type') ?? 'NO_CACHE',
    ...toOptionalParts(properties),
  };
}

/** The project that an action's `ProjectName` names: by its name, or by its ARN. */
export function findProject(projects: readonly SynthesizedProject[], name: string): SynthesizedProject | undefined {
  return projects.find((project) => project.name === name || project.arn === name);
}

/** The plain variables of a project whose values are known, by name. */
export function plainValues({ environment }: SynthesizedProject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    environment.flatMap(({ name, value, type }) =>
      type === 'PLAINTEXT' && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** Whether a project's `buildspec` is the buildspec itself rather than the path or the S3 ARN of one. */
export function isInlineBuildspec(buildspec: string): boolean {
  return buildspec.includes('\n') || buildspec.trimStart().startsWith('{') || /^\s*version\s*:/.test(buildspec);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html */
const DEFAULT_TIMEOUT_MINUTES = 60;

function toOptionalParts(
  properties: ResolvedMap,
): Pick<SynthesizedProject, 'buildspec' | 'encryptionKey' | 'batch' | 'privileged'> {
  const buildspec = valueAt(properties, 'Source', 'BuildSpec');
  const encryptionKey = valueAt(properties, 'EncryptionKey');
  const batch = tryBatch(properties);
  return {
    ...(buildspec === undefined || buildspec === '' ? {} : { buildspec }),
    ...(encryptionKey === undefined ? {} : { encryptionKey }),
    ...(batch === undefined ? {} : { batch }),
    ...(isTrueAt(properties, 'Environment', 'PrivilegedMode') ? { privileged: true } : {}),
  };
}

function toVariable(variable: Resolved): ProjectVariable {
  return {
    name: textAt(variable, 'Name') ?? '',
    value: valueAt(variable, 'Value') ?? '',
    type: toVariableType(textAt(variable, 'Type')),
  };
}

function toVariableType(type: string | undefined): ProjectVariable['type'] {
  return type === 'PARAMETER_STORE' || type === 'SECRETS_MANAGER' ? type : 'PLAINTEXT';
}
