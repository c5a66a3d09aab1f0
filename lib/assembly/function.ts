import type { Resolver } from './intrinsics/resolver';
import { type Origin, toOrigin } from './origin';
import { mapAt, numberAt, type ResolvedMap, textAt, valueAt, valuesOf } from './resolved';
import type { Resource } from './template';
import type { Value } from './value';

/** An AWS::Lambda::Function. */
export interface SynthesizedFunction extends Origin {
  readonly name: string;
  readonly arn: string;
  /** `nodejs22.x`. */
  readonly runtime: string;
  /** `index.handler`. */
  readonly handler: string;
  /** The absolute path of a folder or zip with its code, when the assembly (or `--code`) has it. */
  readonly code?: string;
  /** The text of inline code (`ZipFile`). */
  readonly inlineCode?: string;
  readonly environment: Readonly<Record<string, Value>>;
  /** 1 to 900. @default 3 */
  readonly timeoutSeconds: number;
  /** @default 128 */
  readonly memoryMegabytes: number;
  /** The dead-letter target's ARN. */
  readonly deadLetter?: Value;
}

/** Where the code of functions lies. */
export interface FunctionCode {
  /** The absolute path of each file asset, by its object key. */
  readonly assets: ReadonlyMap<string, string>;
  /** The absolute path that a person gives, by a function's name or logical id. */
  readonly given: ReadonlyMap<string, string>;
}

/** The facts of a function. */
export function toFunction(
  resource: Resource,
  resolver: Resolver,
  { assets, given }: FunctionCode,
): SynthesizedFunction {
  const properties = resolver.properties(resource);
  const name = resolver.name(resource);
  const own = given.get(resource.logicalId) ?? given.get(name);
  const code = own ?? assets.get(textAt(properties, 'Code', 'S3Key') ?? '') ?? assets.get(assetPath(resource));
  return {
    ...toOrigin(resource),
    name,
    arn: resolver.attribute(resource, 'Arn'),
    runtime: textAt(properties, 'Runtime') ?? '',
    handler: textAt(properties, 'Handler') ?? '',
    environment: valuesOf(mapAt(properties, 'Environment', 'Variables')),
    timeoutSeconds: numberAt(properties, 'Timeout') ?? DEFAULT_TIMEOUT_SECONDS,
    memoryMegabytes: numberAt(properties, 'MemorySize') ?? DEFAULT_MEMORY_MEGABYTES,
    ...(code === undefined ? {} : { code }),
    ...toOptionalParts(properties, own !== undefined),
  };
}

/** The function that a name or an ARN names, with or without a version or an alias behind it. */
export function findFunction(functions: readonly SynthesizedFunction[], name: string): SynthesizedFunction | undefined {
  const bare = /:function:([^:]+)/.exec(name)?.[1] ?? name.split(':')[0];
  return functions.find((one) => one.arn === name) ?? functions.find((one) => one.name === bare);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MEGABYTES = 128;

/** The asset that the CDK names in a function's metadata, for a template whose code has moved. */
function assetPath({ metadata }: Resource): string {
  const path = metadata['aws:asset:path'];
  return typeof path === 'string' ? path : '';
}

function toOptionalParts(
  properties: ResolvedMap,
  isCodeGiven: boolean,
): Pick<SynthesizedFunction, 'inlineCode' | 'deadLetter'> {
  const inlineCode = isCodeGiven ? undefined : textAt(properties, 'Code', 'ZipFile');
  const deadLetter = valueAt(properties, 'DeadLetterConfig', 'TargetArn');
  return {
    ...(inlineCode === undefined ? {} : { inlineCode }),
    ...(deadLetter === undefined ? {} : { deadLetter }),
  };
}
