import { resolveConfiguration, resolveVariables } from '../../lib/rehearsal/variables';

const scope = {
  codepipeline: { PipelineExecutionId: '5f1a' },
  variables: { TARGET: 'eu' },
  Source: { CommitId: 'abc123', CommitMessage: 'Say "hi"\nand go' },
};

test.each([
  ['no variable', 'no variable'],
  ['#{codepipeline.PipelineExecutionId}', '5f1a'],
  ['#{variables.TARGET}-#{Source.CommitId}-#{Source.CommitId}', 'eu-abc123-abc123'],
  ['Release #{Source.CommitMessage}?', 'Release Say "hi"\nand go?'],
  ['#{not a variable} #{alone} ${Source.CommitId}', '#{not a variable} #{alone} ${Source.CommitId}'],
])('%s', (text, expected) => {
  expect(resolveVariables(text, scope)).toEqual({ ok: true, text: expected });
});

test('in a JSON text a value is written as JSON', () => {
  const resolved = resolveVariables('[{"name":"M","value":"#{Source.CommitMessage}"}]', scope);
  expect(resolved.ok && JSON.parse(resolved.text)).toEqual([{ name: 'M', value: 'Say "hi"\nand go' }]);
});

test('a value that looks like a variable is not resolved again', () => {
  expect(resolveVariables('#{a.b}', { a: { b: '#{a.c}', c: 'no' } })).toEqual({ ok: true, text: '#{a.c}' });
});

test('a namespace that is not there, a key that is not there, and names of every object', () => {
  const reasons = ['#{Build.VERSION}', '#{Source.Branch}', '#{constructor.name}', '#{Source.toString}'].map((text) => {
    const resolved = resolveVariables(text, scope);
    return resolved.ok ? resolved.text : resolved.reason;
  });
  expect(reasons).toEqual([
    'the variable #{Build.VERSION} has no value: no action with the namespace "Build" has run · namespaces so far: codepipeline, variables, Source',
    'the variable #{Source.Branch} has no value: the namespace "Source" holds CommitId, CommitMessage',
    'the variable #{constructor.name} has no value: no action with the namespace "constructor" has run · namespaces so far: codepipeline, variables, Source',
    'the variable #{Source.toString} has no value: the namespace "Source" holds CommitId, CommitMessage',
  ]);
});

test('a configuration is resolved value by value, and the one that cannot be is named', () => {
  expect(resolveConfiguration({ A: 'x', B: '#{Source.CommitId}' }, scope)).toEqual({
    ok: true,
    configuration: { A: 'x', B: 'abc123' },
  });
  expect(resolveConfiguration({ A: 'x', B: '#{Source.No}' }, scope)).toEqual({
    ok: false,
    reason: 'B: the variable #{Source.No} has no value: the namespace "Source" holds CommitId, CommitMessage',
  });
});
