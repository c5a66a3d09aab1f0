import { found, pipelineOf, withActions, withStages } from '../../helpers/definition';

test('a pipeline that records fixes its version before anything else of its first stage', () => {
  const [first, second] = pipelineOf(
    withStages(
      '{ name: Build, actions: [{ approve: a }, { approve: b }] }',
      '{ name: End, actions: [{ record: version }] }',
    ),
  ).stages;
  expect(first?.actions.map(({ name, runOrder }) => `${runOrder} ${name}`)).toEqual(['1 check-version', '2 a', '3 b']);
  expect(first?.actions[0]).toEqual({
    verb: 'check-version',
    name: 'check-version',
    runOrder: 1,
    source: 'Source',
    namespace: 'version',
  });
  expect(second?.actions).toEqual([
    { verb: 'record', name: 'version', runOrder: 1, what: 'version', source: 'Source', versionNamespace: 'version' },
  ]);
});

test('a pipeline that does not record checks nothing', () => {
  expect(pipelineOf(withActions('{ approve: a }')).stages[0]?.actions).toHaveLength(1);
});

test('the version may be read by every action behind it', () => {
  expect(
    found(
      'UnknownVariable',
      withActions('{ approve: a, message: "Release #{version.VERSION}?" }', '{ record: version }'),
    ),
  ).toEqual([]);
});
