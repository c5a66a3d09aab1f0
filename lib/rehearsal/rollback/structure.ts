import type { SynthesizedPipeline } from '../../assembly/pipeline';
import { toDigest } from '../registry/digest';

/**
 * What stands for the version of a pipeline's structure: the same for the same declaration. Where it stands in a template is
 * no part of it.
 */
export function toStructure({ stack, logicalId, servers, ...declaration }: SynthesizedPipeline): string {
  return toDigest(Buffer.from(JSON.stringify(declaration, sortKeys)));
}

/** Maps have no order. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
