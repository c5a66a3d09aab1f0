import { groupsOf } from '../../../lib/rehearsal/ecs/open-services';
import { roll, toThreshold } from '../../../lib/rehearsal/ecs/roll';
import type { Swap } from '../../../lib/rehearsal/ecs/swap';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { rolling, servedTemplate } from '../../helpers/served';
import { BY_COMMAND, openServed } from '../../helpers/services';

const directory = temporaryDirectory();
const swap = (one: Swap) => roll(one, groupsOf(one.service, BY_COMMAND, one.balancers));

test('tasks are replaced under continuous requests, and what fails is turned back, without one that fails', async () => {
  const served = await openServed(servedTemplate(), directory);
  try {
    const first = { tasks: 2, first: true, url: served.url, counts: { failed: 0 } };
    expect(await served.deploy('one', { swap })).toMatchObject(first);
    const second = await served.deploy('two', { swap });
    expect(second).toMatchObject({ tasks: 2, first: false, counts: { failed: 0 } });
    expect(second.counts?.sent).toBeGreaterThan(25);
    expect(await served.ask()).toBe('two');
    const sick = await served.deploy('sick', { swap });
    expect(sick.failure).toMatch(
      /^4 tasks failed: unhealthy in target group api-blue due to: Health checks failed with these codes: \[500\]$/,
    );
    expect(sick).toMatchObject({ tasks: 2, counts: { failed: 0 }, after: { failed: 0 } });
    const dead = await served.deploy('dies', { swap });
    expect(dead.failure).toMatch(/Essential container in task exited: web exited with 3$/);
    expect(await served.ask()).toBe('two');
  } finally {
    await served.close();
  }
});

test('half of the tasks at a time end before new ones start where the service wants no more', async () => {
  const configuration = '\nDeploymentConfiguration: { MinimumHealthyPercent: 50, MaximumPercent: 100 }';
  const served = await openServed(servedTemplate({ service: rolling + configuration }), `${directory}/half`);
  try {
    await served.deploy('one', { swap });
    expect(await served.deploy('two', { swap })).toMatchObject({ tasks: 2, counts: { failed: 0 } });
    expect(await served.deploy('dies', { swap })).toMatchObject({ tasks: 2, counts: { failed: 0 } });
    expect(await served.ask()).toBe('two');
  } finally {
    await served.close();
  }
});

test('an impossible deployment configuration is said in AWS’s words', async () => {
  const configuration = '\nDeploymentConfiguration: { MinimumHealthyPercent: 100, MaximumPercent: 100 }';
  const served = await openServed(servedTemplate({ service: rolling + configuration }), `${directory}/stuck`);
  try {
    await served.deploy('one', { swap });
    expect((await served.deploy('two', { swap })).failure).toMatch(/^it was unable to stop or start tasks/);
  } finally {
    await served.close();
  }
});

test('the threshold is half of the tasks, at least 3 and at most 200', () => {
  const half = { rollback: true, type: 'BOUNDED_PERCENT', value: 50 } as const;
  expect([1, 25, 400, 800].map((count) => toThreshold(half, count))).toEqual([3, 13, 200, 200]);
  expect(toThreshold(undefined, 10)).toBe(5);
  expect(toThreshold({ ...half, type: 'COUNT', value: 2 }, 100)).toBe(2);
  expect(toThreshold({ ...half, type: 'UNBOUNDED_PERCENT' }, 1)).toBe(1);
});
