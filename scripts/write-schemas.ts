/** Writes the JSON Schemas into `schema/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toEventsSchema } from '../lib/rehearsal/event';
import { schemas } from '../lib/synthesis/definition/schemas';

const folder = join(__dirname, '..', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({ ...schemas(), 'events.schema.json': toEventsSchema() })) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
