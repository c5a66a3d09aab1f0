import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import { missing } from './missing';
import type { Part } from './plan';

/** What an action of Service Catalog does: a version of a product, kept here. */
export function toProductPart(
  { configuration }: SynthesizedAction,
  { reference, awsEndpoint }: { readonly reference: string; readonly awsEndpoint?: string | undefined },
): Part {
  if (awsEndpoint !== undefined) return missing('versions of products are not made at an endpoint', reference);
  const said = (key: string) => tryText(configuration[key]);
  const file = said('TemplateFilePath') ?? said('ConfigurationFilePath') ?? '…';
  return { kind: 'real', what: `version of product ${said('ProductId') ?? '…'} from ${file}, validated and kept` };
}
