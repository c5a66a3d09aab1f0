import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf } from '../../helpers/facts';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = realpathSync(temporaryDirectory());

const { fleet } = factsOf(`Resources:
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: { DesiredCapacity: "3", Tags: [{ Key: Role, Value: web, PropagateAtLaunch: true }] }`);

const files = {
  'version.txt': '1\n',
  'before.sh': 'echo before >> "$CONVEYOR_HOST/log"\n',
  'after.sh': '#!/bin/sh\nset -e\ncat /opt/app/version.txt >> "$CONVEYOR_HOST/log"\n',
};

let count = 0;

async function deploy(
  configuration: Readonly<Record<string, string>>,
  content: Readonly<Record<string, string>> = files,
) {
  count += 1;
  const folder = join(directory, `files-${count}`);
  mkdirSync(folder);
  writeFiles(folder, content);
  const zip = join(directory, `files-${count}.zip`);
  await zipFolder(folder, zip);
  const origin = { kind: 'zip' as const, path: zip };
  const source = { name: 'Source', category: 'Source', provider: 'S3', outputs: ['app'] };
  const web = { name: 'web', category: 'Deploy', provider: 'EC2', inputs: ['app'], configuration };
  const plan = planOf({
    Source: [[{ ...source, part: { kind: 'source', origin } }]],
    Staging: [[{ ...web, part: { kind: 'real', what: 'hosts' } }]],
  });
  const execution = await rehearse(plan, { ...emptyAssembly, fleet }, optionsIn(directory));
  const action = execution.stages[1]?.actions[0];
  return { action, log: readFileSync(action?.log ?? '', 'utf8') };
}

const tag = { InstanceTagKey: 'Role', InstanceTagValue: 'web', InstanceType: 'EC2' };
const scripts = { TargetDirectory: '/opt/app', PreScript: 'before.sh', PostScript: 'after.sh' };
const onHost = (host: number, path: string) =>
  join(directory, '.conveyor/hosts/Role%3Dweb/first', `host-${host}`, path);

test('the artifact comes into the directory of each host, between two scripts', async () => {
  const { action } = await deploy({ ...tag, ...scripts, MaxBatch: '50%' });
  expect(action).toMatchObject({ status: 'Succeeded', summary: '3 hosts with the tag Role=web' });
  for (const host of [1, 2, 3]) expect(readFileSync(onHost(host, 'log'), 'utf8')).toBe('before\n1\n');
});

test('it ends when more hosts have failed than may', async () => {
  const failing = { ...files, 'after.sh': '#!/bin/sh\necho broken\nexit 4\n' };
  const { action, log } = await deploy({ ...tag, ...scripts, MaxError: '1' }, failing);
  expect(action).toMatchObject({
    status: 'Failed',
    reason: 'host-1: Script at specified location: after.sh failed with exit code 4: broken',
  });
  expect(log).toContain('host-2 ');
  expect(log).not.toContain('host-3 ');
});

test('a spec file says what is copied and run', async () => {
  const spec = `version: 0.1
files: [{ source: /version.txt, destination: /srv/spec }]
scripts: { AfterDeploy: [{ location: check.sh }] }
`;
  const content = { 'deployspec.yaml': spec, 'version.txt': '2\n', 'check.sh': 'grep 2 /srv/spec/version.txt\n' };
  const { action } = await deploy({ ...tag, DeploySpec: 'deployspec.yaml' }, content);
  expect(action?.status).toBe('Succeeded');
  expect(existsSync(onHost(1, 'srv/spec/version.txt'))).toBe(true);
  const missing = await deploy({ ...tag, DeploySpec: 'nope.yaml' }, content);
  expect(missing.action?.reason).toBe('host-1: No such file: the artifact has no nope.yaml');
});

test('what CodePipeline would refuse fails', async () => {
  expect((await deploy({ TargetDirectory: '/opt/app' })).action?.reason).toBe('it names no tag of instances');
  expect((await deploy(tag)).action?.reason).toBe('it names neither a TargetDirectory nor a DeploySpec');
});
