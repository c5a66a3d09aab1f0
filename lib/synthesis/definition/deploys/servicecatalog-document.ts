import type * as z from 'zod';
import { exactlyOneWay, fields, text } from '../field';

const ways = {
  template: text('The CloudFormation template in the artifact.', { examples: ['products/database.yaml'] }).optional(),
  configuration: text('The file in the artifact that says the template, the name and the description of the version.', {
    examples: ['products/database.json'],
  }).optional(),
};

/** What stands under `servicecatalog` of a deploy. */
export const servicecatalogDocument = fields('Make a new version of a product of AWS Service Catalog that exists.', {
  product: text("The product's ID.", { examples: ['prod-ab12cd34ef56g'] }),
  ...ways,
  version: text('Of `template`: the name of the version, without spaces; `#{namespace.key}` may stand in it.', {
    otherwise: "the version that the pipeline records, else the execution's ID",
    examples: ['#{version.VERSION}'],
  }).optional(),
  description: text('Of `template`: what is new in it; `#{namespace.key}` may stand in it.', {
    otherwise: 'none',
    examples: ['Commit #{Source.CommitId}'],
  }).optional(),
}).meta(exactlyOneWay(Object.keys(ways)));

/** A deploy to AWS Service Catalog as it is written. */
export type ServicecatalogDocument = z.infer<typeof servicecatalogDocument>;
