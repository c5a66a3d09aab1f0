import { artifactsOf, findTarget, tryReason } from '../../../lib/rehearsal/rollback/find-target';
import { optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const { home } = optionsIn(temporaryDirectory());
const plan = planOf({
  Source: [[{ name: 'code', category: 'Source', outputs: ['code'] }]],
  Production: [[{ name: 'pack', inputs: ['code'], outputs: ['site'] }], [{ name: 'site', inputs: ['site', 'code'] }]],
});

test('a stage takes from others what it does not make itself', () => {
  expect(plan.stages.map(artifactsOf)).toEqual([[], ['code']]);
});

test.each([
  ['Production', undefined, 'no execution has succeeded in it yet'],
  ['Production', 'e1', 'e1 has not succeeded in it'],
  ['Source', undefined, 'a stage of sources has no rollback'],
  ['Prod', undefined, 'there is no stage Prod'],
])('%s has nothing to return to: %s', (stage, wanted, reason) => {
  const input = { plan, home, stage, ...(wanted !== undefined && { wanted }) };
  expect(findTarget(input)).toEqual({ ok: false, reason });
  expect(tryReason(input)).toBe(reason);
});
