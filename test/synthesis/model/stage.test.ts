import { pipelineOf, withActions } from '../../helpers/definition';

test('actions run one after another, those of a parallel side by side', () => {
  const [stage] = pipelineOf(
    withActions('{ approve: a }', '{ parallel: [{ approve: b }, { approve: c }] }', '{ approve: d }'),
  ).stages;
  expect(stage?.name).toBe('One');
  expect(stage?.actions.map(({ name, runOrder }) => `${runOrder} ${name}`)).toEqual(['1 a', '2 b', '2 c', '3 d']);
});
