import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployToHost } from '../../../lib/rehearsal/hosts/deploy-to-host';
import { type DeploymentTools, toDeployment } from '../../../lib/rehearsal/hosts/deployment';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const group = { application: 'shop', name: 'web', balanced: true };

/** A second of a time limit takes ten milliseconds. */
const tools: DeploymentTools = {
  log: () => undefined,
  signal: new AbortController().signal,
  patience: { second: 10, output: 2000 },
  environment: { PATH: process.env['PATH'] ?? '' },
  keepRunning: () => undefined,
  newId: () => 'id',
};

let count = 0;

async function deploy(host: Host, hooks: string, script: string, role: 'inPlace' | 'original' = 'inPlace') {
  count += 1;
  const folder = join(directory, `revision-${count}`);
  mkdirSync(folder);
  writeFiles(folder, { 'appspec.yml': `version: 0.0\nos: linux\nhooks:\n${hooks}`, 'run.sh': script });
  await zipFolder(folder, `${folder}.zip`);
  const seed = `deployment-${count}`;
  return deployToHost(
    host,
    role,
    toDeployment(group, `${folder}.zip`, false, () => seed),
    tools,
  );
}

const NOTE = '#!/bin/sh\necho "$LIFECYCLE_EVENT" >>"$CONVEYOR_HOST/log"\n';
const hook = (...events: readonly string[]) =>
  events.map((event) => `  ${event}: [{ location: run.sh, timeout: 500 }]\n`).join('');

test('behind a load balancer every event has its turn, those of the old version by its own scripts', async () => {
  const host = new Host(directory, 'host-1');
  const events = ['BeforeBlockTraffic', 'AfterBlockTraffic', 'ApplicationStop', 'BeforeInstall', 'AfterInstall'];
  const all = hook(...events, 'ApplicationStart', 'ValidateService', 'BeforeAllowTraffic', 'AfterAllowTraffic');
  expect(await deploy(host, all, NOTE)).toBeUndefined();
  const log = () => readFileSync(join(host.root, 'log'), 'utf8').trim().split('\n');
  expect(log()).toEqual([
    ...['BeforeInstall', 'AfterInstall', 'ApplicationStart', 'ValidateService'],
    ...['BeforeAllowTraffic', 'AfterAllowTraffic'],
  ]);
  expect(await deploy(host, hook('AfterInstall'), NOTE)).toBeUndefined();
  expect(log().slice(6)).toEqual(['BeforeBlockTraffic', 'AfterBlockTraffic', 'ApplicationStop', 'AfterInstall']);
});

test('a hook that hangs fails within its limit, and one that is not there at once', async () => {
  const host = new Host(directory, 'host-2');
  const hanging = await deploy(host, '  AfterInstall: [{ location: run.sh, timeout: 5 }]\n', '#!/bin/sh\nsleep 60\n');
  expect(hanging).toMatchObject({ host: 'host-2', event: 'AfterInstall' });
  expect(hanging?.failure.message).toBe('Script at specified location: run.sh failed to complete in 5 seconds');
  const missing = await deploy(host, '  AfterInstall: [{ location: other.sh }]\n', NOTE);
  expect(missing?.failure.message).toBe('Script does not exist at specified location: other.sh');
  expect(host.state().good).toBeUndefined();
});
