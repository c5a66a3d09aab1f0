import { found, problemsOf, withActions } from '../../../helpers/definition';

test('a commit message in an environment variable is worth a note', () => {
  const text = withActions('{ test: a, commands: [make], env: { WHAT: "did #{Source.CommitMessage}" } }');
  expect(found('UnsafeVariable', text)).toEqual([
    '#{Source.CommitMessage} · test "a" fails for a commit whose message has quotes or several lines',
  ]);
  expect(problemsOf(text).map(({ severity }) => severity)).toEqual(['note']);
});

test('an approver may read it, and other variables are safe', () => {
  expect(found('UnsafeVariable', withActions('{ approve: a, message: "#{Source.CommitMessage}" }'))).toEqual([]);
  const text = withActions('{ test: a, commands: [make], env: { WHAT: "#{Source.CommitId}" } }');
  expect(found('UnsafeVariable', text)).toEqual([]);
});
