import { spawn } from 'node:child_process';
import { isRunning } from '../../../lib/rehearsal/hosts/left-running';
import { toTools } from '../../../lib/rehearsal/hosts/to-tools';

function toolsOn(machine: Readonly<Record<string, string>>, onStopped = () => undefined) {
  const ends: (() => Promise<void>)[] = [];
  const world = {
    machine,
    awsEnvironment: () => ({ AWS_ENDPOINT_URL: 'http://127.0.0.1:4000' }),
    atEnd: (stop: () => Promise<void>) => void ends.push(stop),
    newId: () => 'id',
  };
  return { ends, tools: toTools({ log: () => undefined, signal: new AbortController().signal, world }, onStopped) };
}

test('scripts get the programs of this machine, the calls of the rehearsal, and nothing else of the person', () => {
  const AWS_ENDPOINT_URL = 'http://127.0.0.1:4000';
  expect(toolsOn({ PATH: '/opt/bin', HOME: '/home/mina', TOKEN: 'x' }).tools.environment).toEqual({
    ...{ PATH: '/opt/bin', LANG: 'C.UTF-8', AWS_ENDPOINT_URL },
  });
  expect(toolsOn({}).tools.environment['PATH']).toBe('/usr/local/bin:/usr/bin:/bin');
});

test('what a script left running is stopped at the end, and that is told', async () => {
  const told: string[] = [];
  const { tools, ends } = toolsOn({}, () => void told.push('stopped'));
  const { pid = 0 } = spawn('/bin/sleep', ['60'], { detached: true, stdio: 'ignore' });
  tools.keepRunning({ group: pid, unwatch: () => told.push('unwatched') });
  expect([isRunning(pid), ends.length]).toEqual([true, 1]);
  await ends[0]?.();
  expect([isRunning(pid), told]).toEqual([false, ['unwatched', 'stopped']]);
});
