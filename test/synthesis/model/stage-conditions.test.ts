import { found, pipelineOf, withStages } from '../../helpers/definition';

const deploy = 'actions: [{ deploy: Source, environment: production, s3: { bucket: shop } }]';
const conditionsOf = (keys: string) =>
  pipelineOf(withStages(`{ name: Production${keys === '' ? '' : `, ${keys}`}, ${deploy} }`)).stages[0]?.conditions;

test('a stage has the conditions that are said of it', () => {
  expect(conditionsOf('')).toBeUndefined();
  expect(
    conditionsOf(
      'onFailure: rollback, bake: { for: 15m, alarms: [errors] }, window: { cron: "* 9-17 ? * MON-FRI *" }, watch: { alarms: [late] }',
    ),
  ).toEqual({
    onFailure: 'rollback',
    bake: { minutes: 15, alarms: ['errors'] },
    window: { cron: '* 9-17 ? * MON-FRI *', zone: 'UTC' },
    watch: { minutes: 1440, alarms: ['late'] },
  });
});

test.each([
  ['fail', 'fail'],
  ['skip', 'skip'],
  ['{ retry: failed }', 'retry-failed'],
  ['{ retry: all }', 'retry-all'],
])('onFailure: %s', (written, expected) => {
  expect(conditionsOf(`onFailure: ${written}`)?.onFailure).toBe(expected);
});

test('a bake lasts a day at most', () => {
  const text = withStages(`{ name: Production, bake: { for: 2d, alarms: [errors] }, ${deploy} }`);
  expect(found('BadDuration', text)).toEqual(['2d · "2d" is out of bounds']);
});
