import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata } from '../../../lib/rehearsal/endpoint/object-metadata';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
let count = 0;

async function deploy(files: Readonly<Record<string, string>>, configuration: Readonly<Record<string, string>>) {
  count += 1;
  const folder = join(directory, `files-${count}`);
  writeFiles(folder, files);
  symlinkSync('index.html', join(folder, 'link.html'));
  symlinkSync('/etc/hostname', join(folder, 'leak.html'));
  const zip = join(directory, `files-${count}.zip`);
  await zipFolder(folder, zip);
  const options = optionsIn(directory);
  const source = { name: 'Source', category: 'Source', provider: 'S3', outputs: ['site'] };
  const site = { name: 'site', category: 'Deploy', provider: 'S3', inputs: ['site'], configuration };
  const plan = planOf({
    Source: [[{ ...source, part: { kind: 'source', origin: { kind: 'zip', path: zip } } }]],
    Staging: [[{ ...site, part: { kind: 'real', what: 'files' } }]],
  });
  const execution = await rehearse(plan, emptyAssembly, options);
  return {
    action: execution.stages[1]?.actions[0],
    bucket: options.home.bucket(configuration['BucketName'] ?? 'none'),
  };
}

const listed = (bucket: string) => (readdirSync(bucket, { recursive: true }) as string[]).sort();

test('with Extract the files become objects below the prefix, links what they lead to, and nothing is deleted', async () => {
  const BucketName = 'acme-site';
  await deploy({ 'index.html': 'old\n', 'old.txt': 'stays\n' }, { BucketName, Extract: 'true', ObjectKey: 'v1/' });
  const files = { 'index.html': 'new\n', 'assets/app.css': 'a {}\n' };
  const { action, bucket } = await deploy(files, {
    BucketName,
    Extract: 'true',
    ObjectKey: 'v1',
    CacheControl: 'no-cache',
  });
  expect(action).toMatchObject({ status: 'Succeeded', summary: '3 files to s3://acme-site/v1/' });
  expect(listed(bucket)).toEqual([
    'v1',
    'v1/assets',
    'v1/assets/app.css',
    'v1/index.html',
    'v1/link.html',
    'v1/old.txt',
  ]);
  expect(readFileSync(join(bucket, 'v1/link.html'), 'utf8')).toBe('new\n');
  expect((await readMetadata(bucket)).get('v1/assets/app.css')).toEqual({
    contentType: 'text/css; charset=utf-8',
    cacheControl: 'no-cache',
  });
});

test('without Extract the zip itself is the object', async () => {
  const { bucket } = await deploy(
    { 'index.html': 'a\n' },
    { BucketName: 'acme-zips', Extract: 'false', ObjectKey: 'app.zip' },
  );
  expect(listed(bucket)).toEqual(['app.zip']);
  expect(readFileSync(join(bucket, 'app.zip')).subarray(0, 2).toString()).toBe('PK');
});

test('what CodePipeline would refuse fails', async () => {
  const reason = async (configuration: Readonly<Record<string, string>>) =>
    (await deploy({ 'index.html': 'a\n' }, configuration)).action?.reason;
  expect(await reason({ Extract: 'true' })).toBe('it names no bucket');
  expect(await reason({ BucketName: 'acme-site' })).toBe('without Extract it needs an ObjectKey');
  expect(await reason({ BucketName: 'acme-site', ObjectKey: '../outside' })).toBe(
    'no file can stand for the key ../outside',
  );
});
