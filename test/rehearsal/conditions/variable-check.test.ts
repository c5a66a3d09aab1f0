import { temporaryDirectory } from '../../helpers/rehearsal';
import { judgeRule } from '../../helpers/rules';

const directory = temporaryDirectory();
const check = (Operator: string, Value: string, Variable = 'main') =>
  judgeRule(directory, 'VariableCheck', { Variable, Operator, Value });

test.each([
  ['EQ', 'main', 'SUCCEEDED', '"main" EQ "main"'],
  ['EQ', 'Main', 'FAILED', 'not "main" EQ "Main"'],
  ['NE', 'next', 'SUCCEEDED', '"main" NE "next"'],
  ['CONTAINS', 'ai', 'SUCCEEDED', '"main" CONTAINS "ai"'],
  ['MATCHES', 'ma.*', 'SUCCEEDED', '"main" MATCHES "ma.*"'],
  ['MATCHES', 'ai', 'FAILED', 'not "main" MATCHES "ai"'],
  ['MATCHES', '(', 'FAILED', '( is no regular expression'],
  ['LIKE', 'main', 'FAILED', 'there is no operator LIKE'],
])('%s %s: %s', async (operator, value, state, story) => {
  expect(await check(operator, value)).toMatchObject({ state, story });
});

test('a variable that has no value fails the rule', async () => {
  const { state, story } = await check('EQ', 'main', '#{Source.BranchName}');
  expect(state).toBe('FAILED');
  expect(story).toMatch(/^Variable: the variable #\{Source\.BranchName\} has no value/);
});
