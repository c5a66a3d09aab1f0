import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { CatalogProduct } from '../targets/servicecatalog';
import { renderText } from '../text';
import type { Finding, Rule } from './rule';

export const badProduct: Rule = {
  id: 'BadProduct',
  sentence:
    'A product of AWS Service Catalog is given by its ID; its template or its configuration is a file of the artifact; a version has a name without spaces.',
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      if (deploy.target.kind !== 'catalog-product') continue;
      for (const finding of ofProduct(deploy.target)) {
        yield { at: deploy.target, ...finding, message: `${labelOf(deploy)}: ${finding.message}` };
      }
    }
  },
};

function* ofProduct({ product, way }: CatalogProduct): Iterable<Omit<Finding, 'at'>> {
  // @see https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProductViewSummary.html
  if (!/^prod-[a-z0-9]+$/.test(product)) {
    yield { key: ['product'], message: `"${product}" is no ID of a product`, hint: 'for example prod-ab12cd34ef56g' };
  }
  const path = way.kind === 'template' ? way.template : way.path;
  if (path.startsWith('/') || path.split('/').includes('..')) {
    const message = `"${path}" is no path in the artifact`;
    yield { key: [way.kind], message, hint: 'without / at its beginning, for example products/database.yaml' };
  }
  const version = way.kind === 'template' ? renderText(way.version ?? []) : '';
  if (/\s/.test(version)) {
    yield { key: ['version'], message: `"${version}" is no name of a version`, hint: 'without spaces' };
  }
}
