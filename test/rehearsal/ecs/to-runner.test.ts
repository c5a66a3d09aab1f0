import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toRunner } from '../../../lib/rehearsal/ecs/to-runner';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';
import { QUICK } from '../../helpers/services';

const tools = temporaryDirectory();
const world = {
  machine: { PATH: '/usr/bin:/bin', TOKEN: 'x' },
  awsEnvironment: () => ({}),
  prefix: 'test',
  pace: QUICK,
  containers: undefined,
};

test('processes run as the plan says', async () => {
  expect(await toRunner({ kind: 'processes', command: 'true', port: 3000 }, world)).toMatchObject({
    name: 'processes',
    fixedPort: 3000,
  });
});

test('an engine logs in to the registry before its first task, its password on no command line', async () => {
  writeFiles(tools, { docker: `#!/bin/sh\n{ echo "$*"; cat; echo; echo "$HOME $TOKEN"; } > ${tools}/asked\n` });
  chmodSync(join(tools, 'docker'), 0o755);
  const registry = { host: '127.0.0.1:4000', password: 's3cret' };
  const runner = await toRunner(
    { kind: 'containers', engine: 'podman' },
    { ...world, containers: { tools, registry: registry as never } },
  );
  expect(runner.name).toBe('podman');
  expect(readFileSync(join(tools, 'asked'), 'utf8')).toBe(
    `login --username AWS --password-stdin 127.0.0.1:4000\ns3cret\n${tools} \n`,
  );
});
