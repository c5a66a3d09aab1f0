import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createEnvironment } from '../../../lib/rehearsal/beanstalk/environment';
import type { Started } from '../../../lib/rehearsal/beanstalk/run-application';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let count = 0;

/** An environment whose versions run, or do not, as their labels say. */
function anEnvironment(turnsBack: boolean, folder = join(directory, String(++count))) {
  mkdirSync(folder, { recursive: true });
  const switched: number[] = [];
  const ended: number[] = [];
  const folders: string[] = [];
  let alive = true;
  const run = async (label: string, place: string, signal: AbortSignal): Promise<Started> => {
    folders.push(`${label} in ${place.slice(folder.length + 1)}`);
    if (label === 'hangs' && !signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    const port = Number(label);
    if (Number.isNaN(port)) return { ok: false, reason: `${label} is bad` };
    return { ok: true, application: { port, isAlive: () => alive, end: async () => void ended.push(port) } };
  };
  const front = { switchTo: async (port: number) => void switched.push(port) };
  const options = { application: 'shop', name: 'shop-web', folder, front, turnsBack, run, clock: () => new Date(0) };
  const environment = createEnvironment(options);
  const state = () => [environment.status(), environment.health(), environment.label()];
  const update = async (label: string) => {
    expect(environment.update(label)).toBe(true);
    await environment.settled();
    return state();
  };
  return { environment, folder, switched, ended, folders, state, update, die: () => (alive = false) };
}

test('a version takes the place of the one before, which ends, and never its files', async () => {
  const { environment, switched, ended, folders, state, update, die } = anEnvironment(false);
  expect(state()).toEqual(['Ready', 'Green', undefined]);
  expect(await update('1')).toEqual(['Ready', 'Green', '1']);
  expect(await update('bad')).toEqual(['Ready', 'Red', 'bad']);
  expect(await update('1')).toEqual(['Ready', 'Green', '1']);
  expect(await update('2')).toEqual(['Ready', 'Green', '2']);
  expect({ switched, ended }).toEqual({ switched: [1, 1, 2], ended: [1, 1] });
  expect(folders).toEqual(['1 in b', 'bad in a', '1 in a', '2 in b']);
  die();
  expect(environment.health()).toBe('Red');
  expect(environment.events().filter(({ severity }) => severity === 'ERROR')).toEqual([
    { date: new Date(0), severity: 'ERROR', message: 'Failed to deploy application: bad is bad.', label: 'bad' },
  ]);
});

test('an environment that turns back keeps the version that it had', async () => {
  const { update } = anEnvironment(true);
  expect(await update('1')).toEqual(['Ready', 'Green', '1']);
  expect(await update('bad')).toEqual(['Ready', 'Green', '1']);
});

test('one update at a time, which can be given up', async () => {
  const { environment, state, update } = anEnvironment(false);
  await update('1');
  expect(environment.abort()).toBe(false);
  expect(environment.update('hangs')).toBe(true);
  expect(environment.update('2')).toBe(false);
  expect(state()).toEqual(['Updating', 'Green', '1']);
  expect(environment.abort()).toBe(true);
  await environment.settled();
  expect(state()).toEqual(['Ready', 'Green', '1']);
});

test('the next rehearsal begins with what served last', async () => {
  const first = anEnvironment(false);
  await first.update('1');
  await first.update('bad');
  await first.environment.close();
  const next = anEnvironment(false, first.folder);
  expect(next.state()).toEqual(['Ready', 'Green', '1']);
  await next.environment.revive();
  await next.environment.revive();
  expect(next.switched).toEqual([1]);
  await next.environment.close();
  expect(next.ended).toEqual([1]);
});
