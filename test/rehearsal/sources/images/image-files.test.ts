import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { filesOfFolder, tryFilesOfArchive, tryJson } from '../../../../lib/rehearsal/sources/images/image-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { writeFiles } from '../../../helpers/repository';

const directory = temporaryDirectory();
writeFiles(join(directory, 'files'), { 'index.json': '{}', 'blobs/sha256/abc': 'x'.repeat(600) });

test('a file is read by its name, of a folder and of an archive alike', async () => {
  const archive = join(directory, 'a.tar');
  execFileSync('tar', ['-cf', archive, '-C', join(directory, 'files'), '.']);
  const files = await tryFilesOfArchive(archive);
  expect((await files?.tryRead('index.json'))?.toString()).toBe('{}');
  expect(await files?.tryRead('gone')).toBeUndefined();
  expect(files?.trySize('blobs/sha256/abc')).toBe(600);
  const folder = filesOfFolder(join(directory, 'files'));
  expect((await folder.tryRead('index.json'))?.toString()).toBe('{}');
  expect(await folder.tryRead('gone')).toBeUndefined();
  expect(await tryFilesOfArchive(join(directory, 'files/index.json'))).toBeUndefined();
});

test('what is not there, is no JSON or has another shape is none', () => {
  const read = (content?: string) =>
    tryJson(content === undefined ? undefined : Buffer.from(content), z.object({ a: z.string() }));
  expect(read('{"a":"b"}')).toEqual({ a: 'b' });
  expect([read(), read('{'), read('{"a":1}')]).toEqual([undefined, undefined, undefined]);
});
