import * as z from 'zod';
import { duration, fields, list, named, text, texts, word } from '../../../lib/synthesis/definition/field';

const shape = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

test('a default value is told in the description, and given to the editor', () => {
  expect(shape(text('The branch.', { default: 'main' }))).toMatchObject({
    type: 'string',
    minLength: 1,
    description: 'The branch. Default: "main".',
    default: 'main',
  });
});

test('a default in words is told, and never offered as a value', () => {
  const schema = shape(text('The artifact.', { otherwise: 'the first source' }));
  expect(schema.description).toBe('The artifact. Default: the first source.');
  expect(schema).not.toHaveProperty('default');
});

test('what only an editor checks does not stand in the way of the rules', () => {
  expect(duration('How long.').safeParse('soon').success).toBe(true);
  expect(shape(duration('How long.'))).toMatchObject({ pattern: '^[1-9][0-9]*[mhd]$' });
});

test('lists and texts hold something', () => {
  expect(list(z.string(), 'Names.').safeParse([]).success).toBe(false);
  expect(text('A name.').safeParse('').success).toBe(false);
});

test('one text and a list of texts are both texts', () => {
  const globs = texts('Globs.');
  expect([globs.safeParse('a').success, globs.safeParse(['a', 'b']).success]).toEqual([true, true]);
  expect([globs.safeParse([]).success, globs.safeParse(1).success]).toEqual([false, false]);
});

test('a word is one of those that are known', () => {
  expect(word(['QUEUED'], 'Mode.').safeParse('queued').success).toBe(false);
  expect(named(z.string(), 'Tags.').safeParse({ any: 'value' }).success).toBe(true);
});

test('a map of known keys refuses others, and says which it knows', () => {
  const { error } = fields('A map.', { site: text('Site.'), api: text('API.') }).safeParse({
    site: 'a',
    api: 'b',
    x: 1,
  });
  expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['x'], message: 'site|api' }]);
});
