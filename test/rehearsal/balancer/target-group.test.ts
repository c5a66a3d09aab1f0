import { TargetGroup } from '../../../lib/rehearsal/balancer/target-group';
import { factsOf } from '../../helpers/facts';
import { servedTemplate } from '../../helpers/served';
import { QUICK } from '../../helpers/services';

const [facts] = factsOf(servedTemplate()).serving.targetGroups;

/** A group of targets in the given states, at ports at which nobody listens. */
function aGroup(...states: readonly ('initial' | 'healthy' | 'draining')[]) {
  if (facts === undefined) throw new Error('there is a target group');
  const group = new TargetGroup(facts, { ...QUICK, checkMs: () => 60_000 });
  const targets = states.map((state, index) => {
    const target = group.register({ host: '127.0.0.1', port: index + 1 });
    target.state = state;
    return target;
  });
  const picked = (count: number) => Array.from({ length: count }, () => group.pick()?.address.port).sort();
  return { group, picked, leave: () => Promise.all(targets.map((target) => group.deregister(target))) };
}

test('healthy targets get the requests in turn', async () => {
  const { picked, leave, group } = aGroup('healthy', 'initial', 'healthy');
  expect(picked(4)).toEqual([1, 1, 3, 3]);
  await leave();
  expect([group.targets, group.pick()]).toEqual([[], undefined]);
});

test('when none is healthy all get them, but for those that leave, unless requests wait', async () => {
  const { picked, leave, group } = aGroup('initial', 'draining', 'initial');
  expect(picked(4)).toEqual([1, 1, 3, 3]);
  group.held = true;
  expect(picked(1)).toEqual([undefined]);
  await leave();
});
