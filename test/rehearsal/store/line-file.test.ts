import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLineFile } from '../../../lib/rehearsal/store/line-file';
import { StoreFailure } from '../../../lib/rehearsal/store/store-failure';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('each line is there as soon as it is written', () => {
  const file = openLineFile(join(directory, 'a.log'));
  file.write('one');
  file.write('두 번째');
  expect(readFileSync(file.path, 'utf8')).toBe('one\n두 번째\n');
  file.close();
  file.write('late');
  file.close();
  expect(readFileSync(file.path, 'utf8')).toBe('one\n두 번째\n');
});

test('a device that is full refuses with a sentence', () => {
  const file = openLineFile('/dev/full');
  expect(() => file.write('one')).toThrow(new StoreFailure('ENOSPC', '/dev/full'));
  file.close();
});

test('a folder that is not there refuses when the file is opened', () => {
  expect(() => openLineFile(join(directory, 'a.log', 'b.log'))).toThrow(StoreFailure);
});

/** A disk of 64 KiB, where the tests may mount one: as root. Elsewhere /dev/full has to do. */
const smallDisk = tryMount();

(smallDisk === undefined ? test.skip : test)('a disk that fills up keeps the lines before, and no half one', () => {
  const file = openLineFile(join(smallDisk ?? '', 'a.log'));
  const line = 'x'.repeat(5000);
  let written = 0;
  expect(() => {
    for (; written < 100; written += 1) file.write(line);
  }).toThrow(StoreFailure);
  expect(readFileSync(file.path, 'utf8')).toBe(`${line}\n`.repeat(written));
  file.close();
});

function tryMount(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const place = mkdtempSync(join(tmpdir(), 'conveyor-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    afterAll(() => {
      execFileSync('umount', [place]);
      rmdirSync(place);
    });
    return place;
  } catch {
    rmdirSync(place);
    return undefined;
  }
}
