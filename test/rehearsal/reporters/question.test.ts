import { toQuestion } from '../../../lib/rehearsal/reporters/question';

test('a question is one line that can be answered, and steers no terminal', () => {
  expect(toQuestion('Release \u001b[2J1.2.3\nto production?')).toBe('Release 1.2.3 to production? [y/n] ');
});
