import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { schemas } from '../../../lib/synthesis/definition/schemas';
import { anyStages, withActions, withPipeline } from '../../helpers/definition';

const root = join(__dirname, '..', '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');
const committed: object = JSON.parse(read('schema', 'conveyor.schema.json'));
// An editor reads keywords of its own beside the standard's, and so are ours read here: strictly all the same.
const accepts = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(committed);

test.each(Object.entries(schemas()))('schema/%s is what `npm run generate` writes', (name, schema) => {
  expect(JSON.parse(read('schema', name))).toEqual(schema);
});

test('the YAML language server is told draft 7', () => {
  expect(committed).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'Conveyor definition' });
});

const examples = readdirSync(join(root, 'examples', 'definitions')).map((name) => `examples/definitions/${name}`);

test.each(['conveyor.yaml', ...examples])('an editor accepts the shipped %s, which names the schema', (file) => {
  const text = read(file);
  expect(accepts(parse(text))).toBe(true);
  expect(text).toMatch(/^# yaml-language-server: \$schema=(\.\.?\/)+schema\/conveyor\.schema\.json\n/);
});

const source = 'source: { codecommit: shop }';

test.each([
  ['an unknown key', withPipeline(source, anyStages, 'colour: red')],
  ['a number for text', withPipeline(source, anyStages, 'tags: { cost: 4711 }')],
  ['a missing source', withPipeline(anyStages)],
  ['an unknown word', withPipeline(source, anyStages, 'mode: queued')],
  ['a length of time without a unit', withPipeline(source, anyStages, 'keep: "90"')],
  ['a malformed connection', withPipeline('source: { github: acme/shop, connection: my-connection }', anyStages)],
  ['two verbs', withActions('{ build: a, test: b, commands: [x] }')],
  ['two ways', withActions('{ build: a, recipe: npm, commands: [x] }')],
  ['no way', withActions('{ build: a }')],
  ['two targets', withActions('{ deploy: a, s3: { website: {}, bucket: b } }')],
  ['a parallel in a parallel', withActions('{ parallel: [{ parallel: [{ approve: a }] }] }')],
])('an editor marks %s', (_, text) => {
  expect(accepts(parse(text))).toBe(false);
});

test('every field is described', () => {
  const bare: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries('properties' in value ? Object(value.properties) : {})) {
      if (!Object.hasOwn(Object(field), 'description')) bare.push(`${path}.${key}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(committed, '');
  expect(bare).toEqual([]);
});
