import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceOrigin } from '../../../lib/plan/plan';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const folder = join(directory, 'app');
writeFiles(folder, { 'index.html': 'hello\n' });

async function deliver(origin: SourceOrigin) {
  const options = optionsIn(directory);
  const source = { name: 'Source', category: 'Source', provider: 'S3', namespace: 'Source', outputs: ['Source'] };
  const configuration = { S3Bucket: 'drops', S3ObjectKey: 'app.zip' };
  const plan = planOf({ Source: [[{ ...source, configuration, part: { kind: 'source', origin } }]] });
  const execution = await rehearse(plan, emptyAssembly, options);
  const artifact = join(options.home.execution('storefront', execution.id), 'artifacts', 'Source.zip');
  return { action: execution.stages[0]?.actions[0], artifact };
}

test('a zip is delivered byte for byte, with its ETag and a version', async () => {
  const path = join(directory, 'app.zip');
  await zipFolder(folder, path);
  const { action, artifact } = await deliver({ kind: 'zip', path });
  const bytes = readFileSync(path);
  expect(readFileSync(artifact).equals(bytes)).toBe(true);
  expect(action).toMatchObject({
    status: 'Succeeded',
    summary: 's3://drops/app.zip',
    variables: { ETag: createHash('md5').update(bytes).digest('hex'), VersionId: expect.stringMatching(/^.{32}$/) },
  });
  expect(action?.revision).toBe(action?.variables?.['VersionId']);
});

test('a folder is zipped', async () => {
  const { artifact } = await deliver({ kind: 'folder', path: folder, branch: 'main' });
  const files = join(directory, 'unzipped');
  await unzip(artifact, files);
  expect(readFileSync(join(files, 'index.html'), 'utf8')).toBe('hello\n');
});

test.each([
  { kind: 'zip', path: join(directory, 'gone.zip') },
  { kind: 'folder', path: join(directory, 'gone'), branch: 'main' },
] as const)('what is not there any more fails the action: $kind', async (origin) => {
  const { action } = await deliver(origin);
  expect(action).toMatchObject({ status: 'Failed' });
  expect(JSON.stringify(action)).toContain(`${origin.path} is not there any more`);
});
