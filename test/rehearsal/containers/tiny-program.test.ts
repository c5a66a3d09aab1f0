import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryTinyProgram } from '../../../lib/rehearsal/containers/tiny-program';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('the program runs, and is no larger than it says', () => {
  const program = tryTinyProgram(process.arch);
  if (program === undefined || process.platform !== 'linux') {
    console.log(`left out: no program is made for ${process.platform} on ${process.arch}`);
    return;
  }
  const file = join(directory, 'program');
  writeFileSync(file, program);
  chmodSync(file, 0o755);
  expect(spawnSync(file, { env: {} })).toMatchObject({ status: 0, signal: null });
  expect(program.length).toBeLessThan(200);
});

test('each processor has its own instructions', () => {
  const arm = tryTinyProgram('arm64');
  expect(arm?.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
  expect(arm?.readUInt16LE(18)).toBe(183);
  expect(tryTinyProgram('x64')?.readUInt16LE(18)).toBe(62);
  expect(tryTinyProgram('s390x')).toBeUndefined();
});
