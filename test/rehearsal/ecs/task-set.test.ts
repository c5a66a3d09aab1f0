import { TaskSet } from '../../../lib/rehearsal/ecs/task-set';
import { toProcessRunner } from '../../../lib/rehearsal/tasks/process-runner';
import { QUICK } from '../../helpers/services';

/** The tasks of a service without a load balancer, each a command of the shell. */
function aSet(command: string, secrets: Readonly<Record<string, string>> = {}) {
  const lines: string[] = [];
  let count = 0;
  const container = {
    ...{ name: 'web', image: 'shop/api', essential: true, environment: {}, secrets, ports: [], stopSeconds: 30 },
    ...{ readonlyRoot: false, mounts: [] },
  };
  const set = new TaskSet({
    revision: { label: 'one', containers: [container], directory: '/tmp' },
    runner: toProcessRunner({ command, environment: { PATH: process.env['PATH'] ?? '' } }),
    world: { pace: QUICK, toLoopback: (text) => text, secretValue: () => undefined },
    ...{ pace: QUICK, graceSeconds: 0, nextId: () => `api-${++count}`, log: (line) => void lines.push(line) },
  });
  return { set, lines };
}
const { signal } = new AbortController();

test('tasks that nobody checks are well when they run, and are ended with their set', async () => {
  const { set, lines } = aSet('exec sleep 60');
  expect(await Promise.all([set.add([], signal), set.add([], signal)])).toEqual([undefined, undefined]);
  expect(lines.sort()).toEqual(['task api-1 is healthy', 'task api-2 is healthy']);
  const [first] = set.members;
  await set.remove(1);
  expect(set.members).toHaveLength(1);
  expect(await first?.task.ended).toBe('Essential container in task exited: web was ended by SIGTERM');
  await set.remove();
  expect(set.members).toEqual([]);
});

test('one that ends is told with what it printed, and is no member', async () => {
  const { set, lines } = aSet('echo no database; exit 3');
  expect(await set.add([], signal)).toBe('Essential container in task exited: web exited with 3');
  while (lines.length < 2) await new Promise(setImmediate);
  expect(lines).toEqual(
    expect.arrayContaining(['api-1: no database', 'task api-1: Essential container in task exited: web exited with 3']),
  );
  expect(set.members).toEqual([]);
});

test('a secret that nobody gave keeps it from starting, and an interruption is not waited out', async () => {
  const missing = aSet('true', { TOKEN: 'token' });
  expect(await missing.set.add([], signal)).toContain('nothing here has the secret token');
  expect(missing.lines[0]).toMatch(/^a task did not start: ResourceInitializationError/);
  expect(await aSet('exec sleep 60').set.add([], AbortSignal.abort())).toBe('not waited for');
});
