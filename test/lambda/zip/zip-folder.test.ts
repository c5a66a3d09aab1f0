import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { fromBufferPromise } from 'yauzl';
import { listFolder } from '../../../lambda/zip/folder';
import type { ZipSettings } from '../../../lambda/zip/settings';
import { zipFolder } from '../../../lambda/zip/zip-folder';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await aRehearsal({ bucketFolder: async (bucket) => join(rehearsal.directory, bucket) });
  await mkdir(join(rehearsal.directory, 'zips'));
  await mkdir(disk());
});
afterAll(() => rehearsal.end());

const disk = () => join(rehearsal.directory, 'disk');
const aClient = () => new S3Client(rehearsal.client);

/** A bucket with these objects, of which the folder `catalogue` is to be zipped. */
async function aFolder(bucket: string, objects: Readonly<Record<string, string>>): Promise<ZipSettings> {
  await mkdir(join(rehearsal.directory, bucket));
  for (const [key, content] of Object.entries(objects)) await write(bucket, key, content);
  return { bucket, folder: 'catalogue/', zip: { bucket: 'zips', key: `${bucket}.zip` }, disk: disk() };
}

async function write(bucket: string, key: string, content: string): Promise<void> {
  const path = join(rehearsal.directory, bucket, key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** What is in the zip: its path, its content. */
async function contentOf({ zip }: ZipSettings): Promise<Readonly<Record<string, string>>> {
  const { Body: body } = await aClient().send(new GetObjectCommand({ Bucket: zip.bucket, Key: zip.key }));
  const file = await fromBufferPromise(Buffer.from((await body?.transformToByteArray()) ?? []));
  const content: Record<string, string> = {};
  for await (const entry of file.eachEntry()) {
    content[entry.fileName] = await text(await file.openReadStreamPromise(entry));
  }
  return content;
}

/** A client with which something happens before its first call of a kind. */
function aClientBefore(command: string, happens: () => Promise<unknown>): S3Client {
  const client = aClient();
  let due = true;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (due && context.commandName === command) {
        due = false;
        await happens();
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  return client;
}

test('all objects under the prefix, and no others, are in the zip by their paths under it', async () => {
  const settings = await aFolder('all', {
    'catalogue/가격.csv': '1,2',
    'catalogue/shop/prices.csv': 'x'.repeat(100_000),
    'catalogue/empty': '',
    'catalogue-old/a': 'other',
    'index.html': 'other',
  });
  expect(await zipFolder(aClient(), settings)).toEqual({ outcome: 'zipped', objects: 3, bytes: expect.any(Number) });
  expect(await contentOf(settings)).toEqual({
    '가격.csv': '1,2',
    'shop/prices.csv': 'x'.repeat(100_000),
    empty: '',
  });
  expect(await readdir(disk())).toEqual([]);
});

test('the zip is made again when an object is changed, comes or goes, and not otherwise', async () => {
  const settings = await aFolder('again', { 'catalogue/a': '1', 'catalogue/b': '2' });
  const outcome = async () => (await zipFolder(aClient(), settings)).outcome;
  expect([await outcome(), await outcome()]).toEqual(['zipped', 'unchanged']);
  await write('again', 'catalogue/a', '3');
  expect([await outcome(), await outcome()]).toEqual(['zipped', 'unchanged']);
  await rm(join(rehearsal.directory, 'again', 'catalogue', 'b'));
  expect([await outcome(), await outcome()]).toEqual(['zipped', 'unchanged']);
  expect(await contentOf(settings)).toEqual({ a: '3' });
  await write('again', 'catalogue/c', '4');
  expect(await outcome()).toBe('zipped');
});

test('of an empty folder there is no zip, and the last one stays', async () => {
  const settings = await aFolder('emptied', { 'catalogue/a': '1' });
  await zipFolder(aClient(), settings);
  await rm(join(rehearsal.directory, 'emptied', 'catalogue', 'a'));
  expect(await zipFolder(aClient(), settings)).toEqual({ outcome: 'empty' });
  expect(await contentOf(settings)).toEqual({ a: '1' });
});

test('an object that changes while it is zipped is zipped as it is then', async () => {
  const settings = await aFolder('moving', { 'catalogue/a': '1', 'catalogue/b': '2' });
  const client = aClientBefore('GetObjectCommand', () => write('moving', 'catalogue/b', 'new'));
  expect(await zipFolder(client, settings)).toMatchObject({ outcome: 'zipped', objects: 2 });
  expect(await contentOf(settings)).toEqual({ a: '1', b: 'new' });
});

test('a zip of an older state never takes the place of a newer one', async () => {
  // The SDK says that it does not send a stream again, which is as it should be.
  jest.spyOn(console, 'warn').mockImplementation();
  const settings = await aFolder('raced', { 'catalogue/a': '1' });
  const client = aClientBefore('PutObjectCommand', async () => {
    await write('raced', 'catalogue/a', '2');
    await zipFolder(aClient(), settings);
  });
  expect(await zipFolder(client, settings)).toMatchObject({ outcome: 'unchanged' });
  expect(await contentOf(settings)).toEqual({ a: '2' });
});

test('a folder that is too large is refused in words, before anything is fetched', async () => {
  const settings = await aFolder('large', { 'catalogue/a': 'x'.repeat(60), 'catalogue/b': 'x'.repeat(60) });
  await expect(zipFolder(aClient(), settings, 100)).rejects.toThrow(
    'large/catalogue/ holds 120 bytes in 2 objects; a zip takes at most 100',
  );
});

test('a listing of more than a page is read to its end', async () => {
  await aFolder('many', Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`catalogue/${name}`, ''])));
  const client = aClient();
  client.middlewareStack.add((next) => (args) => next({ ...args, input: { ...args.input, MaxKeys: 2 } }), {
    step: 'initialize',
  });
  expect((await listFolder(client, 'many', 'catalogue/')).map(({ path }) => path)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what a console makes to show a folder is no object of it, and a path that leads out of the zip is refused', async () => {
  const settings = await aFolder('placeholder', { 'catalogue/a': '1' });
  const client = aClient();
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        const output = result.output as { Contents?: object[] };
        if (commandName === 'ListObjectsV2Command')
          output.Contents?.push({ Key: 'catalogue/' }, { Key: 'catalogue/../b' });
        return result;
      },
    { step: 'initialize' },
  );
  expect((await listFolder(client, 'placeholder', 'catalogue/')).map(({ path }) => path)).toEqual(['../b', 'a']);
  await expect(zipFolder(client, settings)).rejects.toThrow('invalid relative path: ../b');
});
