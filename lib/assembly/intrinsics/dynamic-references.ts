import { isMap, type Resolved } from '../resolved';
import { isUnknown } from '../value';

/**
 * What CloudFormation looks up while it deploys, as unknowns: `resolve ssm:/site/bucket` of `{{resolve:ssm:/site/bucket}}`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function dynamicNames(text: string): readonly string[] {
  return [...text.matchAll(DYNAMIC_REFERENCE)].map(([, name]) => `resolve ${name}`);
}

/** A part of a template with the dynamic references filled in that a person gives by name; the others stay as they are written. */
export function fillDynamicReferences(part: Resolved, given: (name: string) => string | undefined): Resolved {
  if (typeof part === 'string') {
    return part.replace(DYNAMIC_REFERENCE, (written, name: string) => given(name) ?? written);
  }
  if (isUnknown(part)) {
    return part;
  }
  if (isMap(part)) {
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fillDynamicReferences(value, given)]));
  }
  return Array.isArray(part) ? part.map((item: Resolved) => fillDynamicReferences(item, given)) : part;
}

const DYNAMIC_REFERENCE = /\{\{resolve:([^{}]+)\}\}/g;
