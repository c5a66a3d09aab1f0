import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import { isRunning } from '../../../lib/rehearsal/hosts/left-running';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf } from '../../helpers/facts';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = realpathSync(temporaryDirectory());

/** What plain CDK code synthesizes: two hosts in place, and new hosts in place of old ones. */
function synthesize(): string {
  const stack = new Stack(new App(), 'shop');
  const application = new codedeploy.ServerApplication(stack, 'App', { applicationName: 'shop' });
  const shared = { application, ec2InstanceTags: new codedeploy.InstanceTagSet({ Role: ['web'] }) };
  new codedeploy.ServerDeploymentGroup(stack, 'Web', {
    ...shared,
    deploymentGroupName: 'web',
    deploymentConfig: codedeploy.ServerDeploymentConfig.ONE_AT_A_TIME,
    autoRollback: { failedDeployment: true },
  });
  const green = new codedeploy.ServerDeploymentGroup(stack, 'Green', { ...shared, deploymentGroupName: 'green' });
  (green.node.defaultChild as codedeploy.CfnDeploymentGroup).deploymentStyle = { deploymentType: 'BLUE_GREEN' };
  const template = Template.fromStack(stack).toJSON();
  for (const name of ['One', 'Two']) {
    template.Resources[name] = { Type: 'AWS::EC2::Instance', Properties: { Tags: [{ Key: 'Role', Value: 'web' }] } };
  }
  return JSON.stringify(template);
}

const { fleet } = factsOf(synthesize());

const APPSPEC = `version: 0.0
os: linux
files:
  - { source: /app, destination: /opt/app }
permissions:
  - { object: /opt/app, pattern: "*.sh", mode: "0750", owner: app, type: [file] }
hooks:
  ApplicationStop: [{ location: stop.sh }]
  AfterInstall: [{ location: after.sh }]
  ValidateService: [{ location: check.sh, timeout: 10 }]
`;

/** A revision that notes what it does in the file `log` of its host. */
const revision = (version: string, more: Readonly<Record<string, string>> = {}) => ({
  'appspec.yml': APPSPEC,
  'app/version.txt': `${version}\n`,
  'app/run.sh': '#!/bin/sh\n',
  'stop.sh': `echo "stop ${version}" >> "$CONVEYOR_HOST/log"\n`,
  'after.sh': `#!/bin/sh\necho "after ${version} $LIFECYCLE_EVENT $APPLICATION_NAME/$DEPLOYMENT_GROUP_NAME" >> "$CONVEYOR_HOST/log"\n`,
  'check.sh': '#!/bin/sh\ncat /opt/app/version.txt\n',
  ...more,
});

let count = 0;

async function deploy(files: Readonly<Record<string, string>>, group = 'web') {
  count += 1;
  const folder = join(directory, `files-${count}`);
  mkdirSync(folder);
  writeFiles(folder, files);
  const zip = join(directory, `files-${count}.zip`);
  await zipFolder(folder, zip);
  const configuration = { ApplicationName: 'shop', DeploymentGroupName: group };
  const plan = planOf({
    Source: [
      [
        {
          ...{ name: 'Source', category: 'Source', provider: 'S3', outputs: ['web'] },
          part: { kind: 'source', origin: { kind: 'zip', path: zip } },
        },
      ],
    ],
    Staging: [
      [
        {
          ...{ name: 'web', category: 'Deploy', provider: 'CodeDeploy', inputs: ['web'], configuration },
          part: { kind: 'real', what: 'hosts' },
        },
      ],
    ],
  });
  const options = optionsIn(directory);
  const execution = await rehearse(plan, { ...emptyAssembly, fleet }, options);
  const action = execution.stages[1]?.actions[0];
  return { action, log: readFileSync(action?.log ?? '', 'utf8') };
}

const hosts = (group: string) => join(directory, '.conveyor/hosts', `shop.${group}`);
const onHost = (group: string, path: string, environment = 'first', host = 'host-1') =>
  join(hosts(group), environment, host, path);

test('each host gets the files, their modes and its hooks, one host after another', async () => {
  const { action, log } = await deploy(revision('1'));
  expect(action).toMatchObject({ status: 'Succeeded', summary: expect.stringMatching(/^d-[0-9A-F]{9} to 2 hosts$/) });
  for (const host of ['host-1', 'host-2']) {
    expect(readFileSync(onHost('web', 'opt/app/version.txt', 'first', host), 'utf8')).toBe('1\n');
    expect(readFileSync(onHost('web', 'log', 'first', host), 'utf8')).toBe('after 1 AfterInstall shop/web\n');
  }
  expect(statSync(onHost('web', 'opt/app/run.sh')).mode & 0o777).toBe(0o750);
  expect(log).toContain('host-1 /opt/app/run.sh: mode 0750, owner app (not set here)');
  expect(log).toContain('host-1 [stdout]1');
  expect(log.indexOf('host-1 LifecycleEvent - ValidateService')).toBeLessThan(log.indexOf('host-2 '));
});

test('the next revision ends the one before by that one’s own script, and its files take the place of those', async () => {
  await deploy(revision('2', { 'app/new.txt': 'new\n' }));
  expect(readFileSync(onHost('web', 'log'), 'utf8').trim().split('\n').slice(-2)).toEqual([
    'stop 1',
    'after 2 AfterInstall shop/web',
  ]);
  expect(readFileSync(onHost('web', 'opt/app/new.txt'), 'utf8')).toBe('new\n');
});

test('a script that fails is told with what it printed, and the last good revision comes back', async () => {
  const { action } = await deploy(revision('3', { 'check.sh': '#!/bin/sh\necho not healthy\nexit 7\n' }));
  expect(action).toMatchObject({
    status: 'Failed',
    reason: expect.stringMatching(
      /^ValidateService on host-1: check.sh failed with exit code 7: not healthy; rolled back to the revision of d-\w+, as d-\w+; deployment d-\w+$/,
    ),
  });
  expect(readFileSync(onHost('web', 'opt/app/version.txt'), 'utf8')).toBe('2\n');
  expect(existsSync(onHost('web', 'opt/app/new.txt'))).toBe(true);
  expect(readFileSync(onHost('web', 'opt/app/version.txt', 'first', 'host-2'), 'utf8')).toBe('2\n');
});

test('a revision without a good appspec fails where the agent finds it', async () => {
  expect((await deploy({ 'a.txt': '' })).action?.reason).toContain(
    'DownloadBundle on host-1: The CodeDeploy agent did not find an AppSpec file',
  );
  const { action } = await deploy(
    revision('4', { 'appspec.yml': 'version: 0.0\nos: linux\nhooks: { Install: [] }\n' }),
  );
  expect(action?.reason).toContain('appspec.yml:3: hooks.Install is an event of the agent itself');
});

test('new hosts take the place of old ones, which stay as they are when the new ones fail', async () => {
  await deploy(revision('1'), 'green');
  const [first] = readdirSync(hosts('green')).filter((name) => name.startsWith('d-') || name === 'first');
  const failing = await deploy(revision('2', { 'after.sh': 'exit 1\n' }), 'green');
  expect(failing.action?.reason).toMatch(/; the hosts from before serve, as they were; deployment d-\w+$/);
  expect(readdirSync(hosts('green'))).toContain(first);
  expect(readFileSync(onHost('green', 'opt/app/version.txt', first), 'utf8')).toBe('1\n');
  await deploy(revision('3'), 'green');
  const { serving } = JSON.parse(readFileSync(join(hosts('green'), 'group.json'), 'utf8'));
  expect(readFileSync(onHost('green', 'opt/app/version.txt', serving), 'utf8')).toBe('3\n');
  expect(readdirSync(hosts('green'))).not.toContain(first);
});

test('what a script leaves running is told, gone with the rehearsal, and not missed by the next', async () => {
  const start = '#!/bin/sh\nsleep 60 >/dev/null 2>&1 &\necho $! > "$CONVEYOR_HOST/pid"\n';
  const stop = '#!/bin/sh\necho not running\nexit 1\n';
  const { action, log } = await deploy(revision('5', { 'after.sh': start, 'stop.sh': stop }));
  expect(action?.status).toBe('Succeeded');
  const [, group] = /after.sh left process group (\d+) running; it is stopped when the rehearsal ends/.exec(log) ?? [];
  expect(isRunning(Number(group))).toBe(false);
  const next = await deploy(revision('6'));
  expect(next.log).toMatch(/host-1 ApplicationStop: .*; passed over, as what it ends was stopped/);
  expect(next.action?.status).toBe('Succeeded');
});
