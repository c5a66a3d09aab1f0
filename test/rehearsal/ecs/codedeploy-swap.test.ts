import { trySteps } from '../../../lib/rehearsal/ecs/codedeploy-swap';
import { NOTHING_SERVED } from '../../helpers/empty-facts';

const own = { stack: 'shop', logicalId: 'Config', name: 'halves', kind: 'linear', percent: 50, minutes: 2 } as const;
const serving = { ...NOTHING_SERVED, trafficConfigurations: [own] };
const last = { percent: 100, minutes: 0 };

test.each([
  ['CodeDeployDefault.ECSAllAtOnce', [last]],
  ['CodeDeployDefault.ECSCanary10Percent15Minutes', [{ percent: 10, minutes: 15 }, last]],
  ['halves', [{ percent: 50, minutes: 2 }, last]],
  ['nothing', undefined],
])('%s', (name, steps) => {
  expect(trySteps(name, serving)).toEqual(steps);
});

test('ten steps, three minutes apart', () => {
  const steps = trySteps('CodeDeployDefault.ECSLinear10PercentEvery3Minutes', serving) ?? [];
  expect(steps.map(({ percent }) => percent)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect(steps[0]).toEqual({ percent: 10, minutes: 3 });
});
