import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerDeploymentGroup } from '../../../lib/assembly/server-deployment-group';
import { HostGroup } from '../../../lib/rehearsal/hosts/host-group';
import { runDeployment } from '../../../lib/rehearsal/hosts/run-deployment';
import { aZip, quickTools } from '../../helpers/hosts';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const APPSPEC = `version: 0.0
os: linux
files: [{ source: version, destination: /opt/app }]
hooks: { AfterInstall: [{ location: check.sh }] }
`;

/** Deployments to a group of two hosts, of which all must succeed; a bad version fails on its host. */
function aGroup(name: string, more: Partial<ServerDeploymentGroup> = {}) {
  const group: ServerDeploymentGroup = {
    ...{ stack: 'shop', logicalId: 'Web', name, application: 'shop', configuration: 'CodeDeployDefault.OneAtATime' },
    ...{ style: 'IN_PLACE', balanced: false, scalingGroups: [], instanceTags: [], onPremisesTags: [] },
    ...{ rollbackEvents: ['DEPLOYMENT_FAILURE'], keepsOriginals: false, ...more },
  };
  const hostGroup = new HostGroup(directory, name);
  const tools = quickTools();
  const deploy = async (version: string) => {
    const zip = await aZip(directory, {
      'appspec.yml': APPSPEC,
      version,
      'check.sh': '! grep -q bad /opt/app/version\n',
    });
    return runDeployment(zip, { group, hostGroup, hosts: 2, fewestHealthy: 1, tools });
  };
  const versions = () => hostGroup.hosts(2).map(({ root }) => readFileSync(join(root, 'opt/app/version'), 'utf8'));
  return { deploy, versions, hostGroup, tools };
}

test('a revision that fails is followed by the last good one', async () => {
  const { deploy, versions, tools } = aGroup('web');
  const good = await deploy('one');
  expect(good).toMatchObject({ ok: true, deployed: 2, failures: [] });
  expect(tools.lines[0]).toBe(`deployment ${good.deployment}: IN_PLACE to 2 hosts, CodeDeployDefault.OneAtATime`);
  const bad = await deploy('bad');
  expect(bad).toMatchObject({ ok: false, deployed: 0, failures: [{ host: 'host-1', event: 'AfterInstall' }] });
  expect(bad.rollback).toMatch(new RegExp(`^rolled back to the revision of ${good.deployment}, as d-[0-9A-F]{9}$`));
  expect(versions()).toEqual(['one', 'one']);
});

test('there may be nothing to return to, or the group does not', async () => {
  expect((await aGroup('first').deploy('bad')).rollback).toBe('there is no revision to roll back to');
  expect((await aGroup('left', { rollbackEvents: [] }).deploy('bad')).rollback).toBe(
    'the group does not roll back, and the hosts are left so',
  );
});

test('new hosts take the place of old ones when all is well with them', async () => {
  const { deploy, versions, hostGroup, tools } = aGroup('green', { style: 'BLUE_GREEN' });
  const one = await deploy('one');
  expect(hostGroup.state()).toMatchObject({ serving: one.deployment, good: one.deployment });
  const bad = await deploy('bad');
  expect(bad).toMatchObject({ ok: false, folder: one.folder, rollback: 'the hosts from before serve, as they were' });
  expect(existsSync(hostGroup.path(bad.deployment))).toBe(false);
  const two = await deploy('two');
  expect(versions()).toEqual(['two', 'two']);
  expect([existsSync(one.folder), two.folder]).toEqual([false, hostGroup.path(two.deployment)]);
  expect(tools.lines.at(-1)).toBe(`${one.deployment} is terminated; ${two.deployment} serves`);
});
