import { createServer } from 'node:net';
import { freePort } from '../../../lib/rehearsal/tasks/free-port';
import { type ProcessOptions, toProcessRunner } from '../../../lib/rehearsal/tasks/process-runner';
import type { TaskContainer } from '../../../lib/rehearsal/tasks/task';

const web: TaskContainer = {
  ...{ name: 'web', image: 'shop/api:1', essential: true, stopMs: 100, readonlyRoot: false, mounts: [] },
  environment: { COLOUR: 'blue' },
};
const PRINT = 'echo $COLOUR $CONVEYOR_IMAGE $PORT $PWD; exit 3';

async function run(options: Partial<ProcessOptions>, containers: readonly TaskContainer[] = [web], port?: number) {
  const lines: string[] = [];
  const runner = toProcessRunner({ environment: { PATH: process.env['PATH'] ?? '' }, ...options });
  const spec = { id: 'api-1', containers, directory: '/tmp', log: (line: string) => void lines.push(line) };
  const task = await runner.start({ ...spec, ...(port !== undefined && { port }) });
  const ended = await task.ended;
  // What it printed may come after its end.
  while (lines.length === 0) await new Promise(setImmediate);
  return { runner, task, ended, lines };
}

test('a process finds its port, its container’s environment and the name of the image that it stands for', async () => {
  const { task, ended, lines } = await run({ command: PRINT }, [web], 80);
  expect(lines).toEqual([`blue shop/api:1 ${task.address?.port} /tmp`]);
  expect(ended).toBe('Essential container in task exited: web exited with 3');
});

test('the port is the person’s own where one is given, and nobody is led to a task that gets no traffic', async () => {
  const port = await freePort();
  const { runner, task, lines } = await run({ command: PRINT, port });
  expect([runner.fixedPort, task.address, lines]).toEqual([port, undefined, [`blue shop/api:1 ${port} /tmp`]]);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  await expect(run({ command: PRINT, port })).rejects.toThrow(`port ${port} is in use by another program`);
  other.close();
});

test('without a command the one of the task definition runs', async () => {
  const { lines } = await run({}, [{ ...web, entryPoint: ['/bin/sh', '-c'], command: ['echo own'] }]);
  expect(lines).toEqual(['own']);
});

test('a task definition without containers cannot be run', async () => {
  await expect(run({ command: PRINT }, [])).rejects.toThrow('its task definition has no container');
});
