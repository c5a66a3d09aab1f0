import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { downloadBundle, forgetRevision, tryPrevious } from '../../../lib/rehearsal/hosts/revision';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const host = new Host(directory, 'host-1');

async function bundle(id: string, files: Readonly<Record<string, string>>) {
  const folder = join(directory, id);
  mkdirSync(folder);
  writeFiles(folder, files);
  await zipFolder(folder, `${folder}.zip`);
  return downloadBundle(host, { groupId: 'group', id, revision: `${folder}.zip` });
}

test('a revision lies where the agent keeps it, and is found again as the one before', async () => {
  const { archive, appspec } = await bundle('d-1', { 'appspec.yaml': 'version: 0.0\nos: linux\n' });
  expect(host.pathOf(archive)).toBe('/opt/codedeploy-agent/deployment-root/group/d-1/deployment-archive');
  expect(appspec.os).toBe('linux');
  expect(await tryPrevious(host, 'group')).toBeUndefined();
  host.keep({ ...host.state(), good: 'd-1' });
  expect((await tryPrevious(host, 'group'))?.archive).toBe(archive);
  await forgetRevision(host, 'group', 'd-1');
  expect(existsSync(archive)).toBe(false);
});

test('a bad appspec is told with its place and what to do', async () => {
  await expect(bundle('d-2', { 'appspec.yml': 'version: 0.0\nos: beos\n' })).rejects.toThrow(
    'appspec.yml:2: os is neither linux nor windows',
  );
});
