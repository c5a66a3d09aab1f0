import { found, pipelineOf, withActions } from '../../helpers/definition';

test('commands take the first source, hand on files and tell variables', () => {
  const text = '{ compute: stamp.it, commands: [date], artifacts: { stamp: out }, exports: [STAMP] }';
  expect(pipelineOf(withActions(text)).stages[0]?.actions).toEqual([
    {
      verb: 'compute',
      name: 'stamp.it',
      runOrder: 1,
      commands: ['date'],
      inputs: ['Source'],
      artifacts: [{ kind: 'files', name: 'stamp', directory: 'out', files: ['**/*'] }],
      exports: ['STAMP'],
      namespace: 'stamp-it',
    },
  ]);
});

test('commands make no package', () => {
  const text = withActions('{ compute: a, commands: [x], artifacts: { cli: { package: npm } } }');
  expect(found('NotForCommands', text)).toEqual([
    '{ package: npm } · compute "a" cannot make "cli": CodePipeline\'s own commands hand on plain files',
  ]);
});
