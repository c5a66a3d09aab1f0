import * as z from 'zod';
import { definitionDocument } from './document';

/** The JSON Schemas that editors read, by their file names in `schema/`. */
export function schemas(): Readonly<Record<string, object>> {
  return {
    'conveyor.schema.json': toSchema(definitionDocument, 'Conveyor definition'),
  };
}

/** Draft 7 is what the YAML language server knows best. */
function toSchema(shape: z.ZodType, title: string): object {
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-7', io: 'input' });
  return { $schema, title, ...schema };
}
