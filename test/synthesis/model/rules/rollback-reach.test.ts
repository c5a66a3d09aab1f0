import { deliveryOf, found, withPipeline } from '../../../helpers/definition';

const text = (...stages: readonly string[]) =>
  withPipeline('source: { codecommit: shop }', 'keep: 90d', `stages: [${stages.join(', ')}]`);
const deploy = 'actions: [{ deploy: Source, environment: production, s3: { bucket: shop } }]';

test('a stage that fails where it stands is worth no note', () => {
  expect(found('RollbackReach', text(`{ name: One, onFailure: { retry: all }, ${deploy} }`))).toEqual([]);
});

test('one note a pipeline says how far its rollbacks reach, and refuses nothing', () => {
  const both = text(
    `{ name: One, onFailure: rollback, ${deploy} }`,
    `{ name: Two, watch: { alarms: [a] }, ${deploy} }`,
  );
  expect(found('RollbackReach', both)).toEqual([
    expect.stringContaining(
      'One, Two cannot roll back in the first execution after an edit of the pipeline, nor to artifacts older than 90 days',
    ),
  ]);
  expect(deliveryOf(both).pipelines).toHaveLength(1);
});
