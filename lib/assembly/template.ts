import { isUnknown } from './value';

/** One stack's template, its intrinsics unresolved. */
export interface Template {
  /** The stack's name; of a template alone, its file name without its ending. */
  readonly stack: string;
  /** Twelve digits. */
  readonly account: string;
  /** `ap-northeast-2`. */
  readonly region: string;
  /** The template's path, as a person named it or its directory. */
  readonly file: string;
  /** The resource of another stack that makes this one, for a nested stack. */
  readonly parent?: { readonly stack: string; readonly logicalId: string };
  readonly resources: readonly Resource[];
  readonly parameters: TemplateMap;
  readonly conditions: TemplateMap;
  readonly mappings: TemplateMap;
  readonly outputs: TemplateMap;
}

/** Part of a template as it was written. */
export type TemplateMap = Readonly<Record<string, unknown>>;

/** A resource as its template declares it. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  /** `AWS::S3::Bucket`. */
  readonly type: string;
  readonly properties: TemplateMap;
  readonly metadata: TemplateMap;
  /** The name of the condition on which the resource is made. @default - always made */
  readonly condition?: string;
}

/** Who a template belongs to. */
export type TemplateHeader = Pick<Template, 'stack' | 'account' | 'region' | 'file' | 'parent'>;

/** A template document's parts; what has not the shape of a resource is left out. */
export function toTemplate(document: unknown, header: TemplateHeader): Template {
  const root = toMap(document);
  return {
    ...header,
    resources: Object.entries(toMap(root['Resources'])).flatMap(([logicalId, declaration]) =>
      toResources(header.stack, logicalId, toMap(declaration)),
    ),
    parameters: toMap(root['Parameters']),
    conditions: toMap(root['Conditions']),
    mappings: toMap(root['Mappings']),
    outputs: toMap(root['Outputs']),
  };
}

/** A map of a template, empty when something else stands there. */
export function toMap(part: unknown): TemplateMap {
  return isTemplateMap(part) ? part : {};
}

function isTemplateMap(part: unknown): part is TemplateMap {
  return typeof part === 'object' && part !== null && !Array.isArray(part) && !isUnknown(part);
}

function toResources(stack: string, logicalId: string, declaration: TemplateMap): readonly Resource[] {
  const { Type: type, Condition: condition } = declaration;
  if (typeof type !== 'string') {
    return [];
  }
  return [
    {
      stack,
      logicalId,
      type,
      properties: toMap(declaration['Properties']),
      metadata: toMap(declaration['Metadata']),
      ...(typeof condition === 'string' ? { condition } : {}),
    },
  ];
}
