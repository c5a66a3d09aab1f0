import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecipes } from '../../lib/synthesis/recipes/read-recipes';
import { root } from '../helpers/conveyor';
import { temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const { phases } = readRecipes(join(root, 'buildspec'))['deploy-ami'];
const script = [...(phases.build?.commands ?? []), ...(phases.post_build?.commands ?? [])].join('\n');

let count = 0;

/** An `aws` that writes down what it is asked, and answers in the shapes of the reference. */
const aws = (log: string, statuses: string, least: string) => `#!/bin/sh
echo "$*" >>'${log}'
case "$1 $2 $*" in
  *LaunchTemplate.Version*) echo 3 ;;
  *create-launch-template-version*) echo 4 ;;
  *start-instance-refresh*) echo refresh-1 ;;
  *StatusReason*) echo 'an alarm rang' ;;
  *describe-instance-refreshes*) ${statuses} ;;
  *MinSize*) echo ${least} ;;
  *InService*) echo 2 ;;
esac
`;

/** Runs the recipe's commands against such an \`aws\`, an error ending them. */
function deploy(options: { readonly ami?: string; readonly statuses?: string; readonly least?: string } = {}) {
  count += 1;
  const folder = join(directory, `run-${count}`);
  mkdirSync(folder);
  const log = join(folder, 'log');
  const { ami = 'ami-0a1b2c3d', statuses = 'echo "Successful 100"', least = '2' } = options;
  writeFileSync(log, '');
  writeFileSync(join(folder, 'ami.json'), `{ "imageId": "${ami}", "name": "server" }\n`);
  writeFileSync(join(folder, 'aws'), aws(log, statuses, least));
  chmodSync(join(folder, 'aws'), 0o755);
  const { status, stderr } = spawnSync('/bin/sh', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH']}`,
      ...{ GROUP: 'web', TEMPLATE: 'lt-1', PREFERENCES: '{"AutoRollback":true}', LEAST: '2', POLL_SECONDS: '0' },
      ...{ PARAMETER: '/conveyor/shop/web/image', VERSION: '1.2.0' },
    },
  });
  return { status, stderr, calls: readFileSync(log, 'utf8') };
}

test('a new version of the template is what the group is refreshed with, and then it is written down', () => {
  const { status, calls } = deploy();
  expect(status).toBe(0);
  expect(calls).toContain(
    '--source-version 3 --version-description 1.2.0 --launch-template-data {"ImageId":"ami-0a1b2c3d"}',
  );
  expect(calls).toContain(
    '{"LaunchTemplate":{"LaunchTemplateId":"lt-1","Version":"4"}} --preferences {"AutoRollback":true}',
  );
  expect(calls).toContain('ssm put-parameter --name /conveyor/shop/web/image --value ami-0a1b2c3d --overwrite');
  expect(calls).toContain('Key=conveyor:version,Value=1.2.0,PropagateAtLaunch=true');
  expect(calls).not.toContain('update-auto-scaling-group');
});

test('a group that was empty gets its servers', () => {
  const { status, calls } = deploy({ least: '0' });
  expect(status).toBe(0);
  expect(calls).toContain('update-auto-scaling-group --auto-scaling-group-name web --min-size 2');
});

test('a refresh that turned back fails, with why, and nothing is written down', () => {
  const { status, stderr, calls } = deploy({ statuses: 'echo "RollbackSuccessful 100"' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('an alarm rang');
  expect(stderr).toContain('the refresh of web ended as RollbackSuccessful: the servers from before serve');
  expect(calls).not.toContain('put-parameter');
});

test('what names no AMI is refused before anything is asked', () => {
  const { status, stderr, calls } = deploy({ ami: '' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('ami.json names no AMI');
  expect(calls).toBe('');
});
