import type { ServicecatalogDocument } from '../../definition/deploys/servicecatalog-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { type Text, toText } from '../text';

/** A product of AWS Service Catalog that exists, of which a deploy makes a new version. */
export interface CatalogProduct {
  readonly kind: 'catalog-product';
  /** The deploy action's name. */
  readonly name: string;
  /** The product's ID, `prod-…`. */
  readonly product: string;
  readonly way: CatalogWay;
}

/** What a version is made of. */
export type CatalogWay =
  | {
      readonly kind: 'template';
      /** The template's path in the artifact. */
      readonly template: string;
      /** The version's name. @default - the version that the pipeline records, else the execution's id */
      readonly version?: Text;
      readonly description?: Text;
    }
  /** A file of the artifact that says all of these. */
  | { readonly kind: 'configuration'; readonly path: string };

/**
 * What is written under `servicecatalog` of the deploy `name` → the target; `path` leads to `servicecatalog`. Problems:
 * `ExactlyOneWay` for neither a template nor a configuration, or both, or a configuration with what is of a template; and those
 * of its texts.
 */
export function toCatalogTarget(
  name: string,
  document: ServicecatalogDocument,
  path: Path,
  conversion: Conversion,
): CatalogProduct {
  remarkWays(name, document, path, conversion);
  const way = toWay(document, path, conversion);
  return conversion.made({ kind: 'catalog-product', name, product: document.product, way }, path);
}

function toWay(document: ServicecatalogDocument, path: Path, conversion: Conversion): CatalogWay {
  const { template = '', configuration, version, description } = document;
  if (configuration !== undefined) return { kind: 'configuration', path: configuration };
  return {
    kind: 'template',
    template,
    ...(version !== undefined && { version: toText(version, [...path, 'version'], conversion) }),
    ...(description !== undefined && { description: toText(description, [...path, 'description'], conversion) }),
  };
}

function remarkWays(name: string, document: ServicecatalogDocument, path: Path, conversion: Conversion): void {
  const { template, configuration } = document;
  const remark = (at: Path, message: string, hint: string) =>
    conversion.remark({ code: 'ExactlyOneWay', path: at, part: 'key', message: `deploy "${name}" ${message}`, hint });
  if ((template === undefined) === (configuration === undefined)) {
    const isNeither = template === undefined;
    const said = isNeither ? 'says neither template nor configuration' : 'says template and configuration';
    remark(isNeither ? path : [...path, 'configuration'], said, 'say exactly one of template, configuration');
  }
  if (configuration === undefined) return;
  for (const key of (['version', 'description'] as const).filter((one) => document[one] !== undefined)) {
    remark([...path, key], `says ${key}, which its configuration says`, 'leave it out, or say template');
  }
}

/** The texts of a deploy to a product, and where they stand in it. */
export function textsOfProduct({ way }: CatalogProduct) {
  if (way.kind === 'configuration') return [];
  return (['version', 'description'] as const).flatMap((key) => {
    const text = way[key];
    return text === undefined ? [] : [{ key: ['servicecatalog', key], text }];
  });
}
