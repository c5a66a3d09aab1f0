import * as z from 'zod';
import { choice, toChoice } from '../../../lib/synthesis/definition/choice';

const pet = choice({ what: 'a pet', keys: ['cat', 'dog'] }, [
  z.strictObject({ cat: z.string() }),
  z.strictObject({ dog: z.string() }),
]);

test('a choice takes each of its options', () => {
  expect(pet.parse({ cat: 'Tom' })).toEqual({ cat: 'Tom' });
  expect(pet.parse({ dog: 'Rex' })).toEqual({ dog: 'Rex' });
});

test('what is none of them carries the choice, to be explained', () => {
  const [issue] = pet.safeParse({ bird: 'Tweety' }).error?.issues ?? [];
  expect(toChoice(issue?.message ?? '')).toEqual({ what: 'a pet', keys: ['cat', 'dog'] });
});

test('a message without keys is no choice', () => {
  expect(toChoice('text, or a list of texts')).toBeUndefined();
});
