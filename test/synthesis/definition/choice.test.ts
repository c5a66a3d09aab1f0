import * as z from 'zod';
import { choice, toChoice } from '../../../lib/synthesis/definition/choice';
import { anyStages, problemsOf, withActions, withPipeline } from '../../helpers/definition';

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

test.each([
  ['{ approve: ok, test: b }', 'an action says exactly one of'],
  ['{ approve: ok, ask: [{ email: a@acme.example, slack: b }] }', 'has no key "slack"'],
])('a second choice beside a whole first one is told as such, and nothing else is: %s', (action, message) => {
  expect(problemsOf(withActions(action)).map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
});

test('two providers of a source are told as such', () => {
  const text = withPipeline('source: { codecommit: shop, github: a/b }', anyStages);
  expect(problemsOf(text).map(({ code }) => code)).toEqual(['ExactlyOneWay']);
});
