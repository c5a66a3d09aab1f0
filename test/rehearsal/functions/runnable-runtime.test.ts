import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnableRuntime, runtimeNote } from '../../../lib/rehearsal/functions/runnable-runtime';

let path: string;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'conveyor-path-'));
  await writeFile(join(path, 'python3'), '#!/bin/sh\n');
});
afterAll(() => rm(path, { recursive: true }));

test.each(['nodejs18.x', 'nodejs22.x', 'nodejs24.x'])('%s runs on any machine', (runtime) => {
  expect(runnableRuntime(runtime, '')).toBe(true);
});

test('python runs when an executable python3 is on the PATH', async () => {
  expect(runnableRuntime('python3.13', path)).toBe('no python3 is on the PATH for the runtime python3.13');
  await chmod(join(path, 'python3'), 0o755);
  expect(runnableRuntime('python3.13', `/no/such/folder:${path}`)).toBe(true);
});

test.each([
  ['java21', 'functions of the runtime java21 cannot run here: nodejs and python3 can'],
  ['python2.7', 'functions of the runtime python2.7 cannot run here: nodejs and python3 can'],
  ['', 'a function from a container image needs a container engine'],
])('of the runtime "%s" is said: %s', (runtime, why) => {
  expect(runnableRuntime(runtime, path)).toBe(why);
});

test('another major of Node.js is said, the same is not', () => {
  expect(runtimeNote('nodejs22.x', '20.20.2')).toBe('functions of nodejs22.x run on Node.js 20.20.2 here, not on 22');
  expect(runtimeNote('nodejs20.x', '20.20.2')).toBeUndefined();
  expect(runtimeNote('python3.13', '20.20.2')).toBeUndefined();
});
