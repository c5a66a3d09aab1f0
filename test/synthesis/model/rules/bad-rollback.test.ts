import { found, problemsOf, withPipeline, withStages } from '../../../helpers/definition';

const deploy = 'actions: [{ deploy: Source, environment: production, s3: { bucket: shop } }]';
const stage = (keys: string, actions = deploy) => withStages(`{ name: Production, ${keys}, ${actions} }`);

test.each(['onFailure: rollback', 'bake: { for: 15m, alarms: [errors] }', 'watch: { for: 1d, alarms: [errors] }'])(
  'a stage that deploys may have %s',
  (keys) => {
    expect(found('BadRollback', stage(keys))).toEqual([]);
  },
);

test.each([
  ['onFailure: rollback', 'onFailure'],
  ['bake: { for: 15m, alarms: [errors] }', 'bake'],
  ['watch: { alarms: [errors] }', 'watch'],
])('one without a deploy has nothing to return to: %s', (keys, marked) => {
  expect(found('BadRollback', stage(keys, 'actions: [{ approve: ok }]'))).toEqual([
    `${marked} · stage "Production" deploys nothing that could return`,
  ]);
});

test('a pipeline in PARALLEL mode rolls nothing back', () => {
  const text = withPipeline(
    'source: { codecommit: shop }',
    'mode: PARALLEL',
    `stages: [{ name: Production, onFailure: rollback, ${deploy} }]`,
  );
  expect(found('BadRollback', text)).toEqual([
    `onFailure · stage "Production" would roll back, and its pipeline's mode is PARALLEL`,
  ]);
});

test('alarms are named, once each, and a condition has five rules', () => {
  expect(found('BadRollback', stage('bake: { for: 15m, alarms: [a, "arn:aws:sns:eu-west-1:1:a", a] }'))).toEqual([
    '"arn:aws:sns:eu-west-1:1:a" · "arn:aws:sns:eu-west-1:1:a" is no alarm',
    'a · the alarm "a" is named twice',
  ]);
  expect(found('BadRollback', stage('bake: { for: 15m, alarms: [a, b, c, d, e, f] }'))).toHaveLength(1);
});

test('`true` stands for the alarms of targets that have some', () => {
  expect(found('BadRollback', stage('bake: { for: 15m, alarms: true }'))).toEqual([
    'true · no target of stage "Production" has alarms',
  ]);
  const managed = '{ deploy: Source, environment: production, lambda: { managed: {} } }';
  expect(found('BadRollback', stage('bake: { for: 15m, alarms: true }', `actions: [${managed}]`))).toEqual([]);
});

test('retry and rollback are one or the other, and an alarm has a name', () => {
  expect(problemsOf(stage('onFailure: { retry: failed, rollback: true }')).length).toBeGreaterThan(0);
  expect(problemsOf(stage('onFailure: again'))).toMatchObject([{ message: expect.stringContaining('onFailure') }]);
  expect(problemsOf(stage('bake: { for: 15m, alarms: [""] }')).length).toBeGreaterThan(0);
});
