import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppspecScript } from '../../../lib/aws/codedeploy/server-appspec';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { runHook } from '../../../lib/rehearsal/hosts/run-hook';
import { quickTools } from '../../helpers/hosts';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const host = new Host(directory, 'host-1');
const archive = join(directory, 'archive');
const deployment = { id: 'd-1', application: 'shop', group: 'web', groupId: 'g1' };

async function run(scripts: readonly AppspecScript[], files: Readonly<Record<string, string>>, signal?: AbortSignal) {
  writeFiles(archive, files);
  const tools = quickTools(signal && { signal });
  const appspec = { version: '0.0', os: 'linux', hooks: { AfterInstall: scripts } } as const;
  await runHook('AfterInstall', { archive, appspec }, { host, tools, log: tools.log, deployment });
  return tools.lines;
}

test('the scripts of an event run in order, with what CodeDeploy and the rehearsal tell them', async () => {
  const print = 'echo $LIFECYCLE_EVENT $DEPLOYMENT_ID $APPLICATION_NAME $DEPLOYMENT_GROUP_NAME $DEPLOYMENT_GROUP_ID\n';
  const place = '[ "$CONVEYOR_HOST" = "$HOME" ] && [ -d "$HOME/opt/codedeploy-agent" ] && pwd >&2\n';
  const lines = await run([{ location: 'a.sh' }, { location: 'in/b.sh', runas: 'app' }], {
    'a.sh': print,
    'in/b.sh': place,
  });
  expect(lines).toEqual([
    'LifecycleEvent - AfterInstall',
    'Script - a.sh',
    '[stdout]AfterInstall d-1 shop web g1',
    'Script - in/b.sh',
    'in/b.sh would run as app; here it runs as you',
    `[stderr]${join(host.root, 'opt/codedeploy-agent')}`,
  ]);
  expect(existsSync(join(archive, 'in/.b.sh.here'))).toBe(false);
});

test('an event without scripts is not told', async () => {
  expect(await run([], {})).toEqual([]);
});

test('the first script that fails ends the event, and is told with the last that it printed', async () => {
  const failing = run([{ location: 'a.sh', runas: 'app' }, { location: 'never.sh' }], {
    'a.sh': 'seq 1 7; exit 3\n',
    'never.sh': ': > "$CONVEYOR_HOST/ran"\n',
  });
  await expect(failing).rejects.toMatchObject({
    message: 'Script at specified location: a.sh run as user app failed with exit code 3: 3 / 4 / 5 / 6 / 7',
    script: { location: 'a.sh', exitCode: 3 },
  });
  expect(existsSync(join(host.root, 'ran'))).toBe(false);
});

test.each([
  ['sleep 60\n', 2, 'Script at specified location: a.sh failed to complete in 2 seconds'],
  ['exit 1\n', 3600, 'Script at specified location: a.sh failed with exit code 1'],
])('%j within %d seconds is told: %s', async (script, timeout, message) => {
  await expect(run([{ location: 'a.sh', timeout }], { 'a.sh': script })).rejects.toMatchObject({ message });
});

test('a script that is not there, and an interruption', async () => {
  await expect(run([{ location: 'gone.sh' }], {})).rejects.toThrow(
    'Script does not exist at specified location: gone.sh',
  );
  await expect(run([{ location: 'in' }], {})).rejects.toThrow('Script does not exist at specified location: in');
  await expect(run([{ location: 'a.sh' }], { 'a.sh': '' }, AbortSignal.abort())).rejects.toThrow('interrupted');
});
