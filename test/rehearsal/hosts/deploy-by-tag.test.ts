import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployByTag, type TagDeployment } from '../../../lib/rehearsal/hosts/deploy-by-tag';
import { Host } from '../../../lib/rehearsal/hosts/host';
import { aZip, quickTools } from '../../helpers/hosts';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const host = new Host(directory, 'host-1');
const at = (path: string) => join(host.root, path);

async function deploy(files: Readonly<Record<string, string>>, deployment: Omit<TagDeployment, 'artifact'>) {
  const tools = quickTools();
  const failed = await deployByTag(host, { artifact: await aZip(directory, files), ...deployment }, tools);
  return { lines: tools.lines, ...(failed && { failed: `${failed.host}: ${failed.failure.message}` }) };
}

test('the whole artifact goes into the directory, between two scripts', async () => {
  const files = {
    'before.sh': '[ -e /opt/app/version ] || echo nothing yet\n',
    'after.sh': 'cat /opt/app/version\n',
    version: 'one',
  };
  const done = await deploy(files, { directory: '/opt/app', before: 'before.sh', after: 'after.sh' });
  expect(readFileSync(at('opt/app/version'), 'utf8')).toBe('one');
  expect(done).toEqual({
    lines: [
      'host-1 Script - before.sh',
      'host-1 [stdout]nothing yet',
      'host-1 3 files copied',
      'host-1 Script - after.sh',
      'host-1 [stdout]one',
    ],
  });
});

test('a spec file says what goes where, and what is there already is overwritten', async () => {
  const spec = 'version: 0.1\nfiles: [{ source: version, destination: /opt/app }]\n';
  expect(await deploy({ 'spec/deploy.yml': spec, version: 'two', other: '' }, { spec: 'spec/deploy.yml' })).toEqual({
    lines: ['host-1 1 file copied'],
  });
  expect(readFileSync(at('opt/app/version'), 'utf8')).toBe('two');
  expect(existsSync(at('opt/app/other'))).toBe(false);
});

test('a spec file that is bad or is not there, and a script that fails, are told with the host', async () => {
  const bad = await deploy(
    { 'd.yml': 'version: 0.1\nfiles: [{ source: ../x, destination: /a }]\n' },
    { spec: 'd.yml' },
  );
  expect(bad.failed).toBe('host-1: d.yml:2: files.0.source leads out of the revision');
  expect((await deploy({ a: '' }, { spec: 'd.yml' })).failed).toBe('host-1: No such file: the artifact has no d.yml');
  const failing = await deploy({ 'after.sh': 'exit 4\n' }, { directory: '/opt/app', after: 'after.sh' });
  expect(failing.failed).toBe('host-1: Script at specified location: after.sh failed with exit code 4');
  expect(failing.lines.at(-1)).toBe('host-1 Script at specified location: after.sh failed with exit code 4');
});
