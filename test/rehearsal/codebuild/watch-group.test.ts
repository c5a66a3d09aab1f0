import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { watchGroup } from '../../../lib/rehearsal/codebuild/watch-group';
import { isRunning } from '../../helpers/build';

const watcher = join(__dirname, '../../../lib/rehearsal/codebuild/watch-group.ts');

/** A process that starts and watches a group, tells its leader, and is killed. */
const program = `
  const { buildSync } = require('esbuild');
  const { outputFiles } = buildSync({ entryPoints: [${JSON.stringify(watcher)}], bundle: true, write: false, platform: 'node', format: 'cjs' });
  const loaded = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(loaded, loaded.exports, require);
  const child = require('node:child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  loaded.exports.watchGroup(child.pid);
  console.log(child.pid);
  setInterval(() => undefined, 1000);`;

test('a group ends with the process that watches it, though that is killed', async () => {
  const rehearsal = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(rehearsal.stdout, 'data')) as [Buffer];
  const leader = said.toString().trim();
  expect(isRunning(leader)).toBe(true);
  rehearsal.kill('SIGKILL');
  while (isRunning(leader)) await new Promise((resolve) => setImmediate(resolve));
});

test('a watch that is ended leaves the group alone', async () => {
  const child = spawn('cat', { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
  watchGroup(child.pid)();
  child.stdin.end('still here');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('still here');
});

test('where nothing was started there is nothing to watch', () => {
  expect(watchGroup(undefined)()).toBeUndefined();
});
