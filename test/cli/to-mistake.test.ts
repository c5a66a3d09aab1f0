import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { toMistake } from '../../lib/cli/to-mistake';
import { StoreFailure } from '../../lib/rehearsal/store/store-failure';

test('a machine without git is told of it', async () => {
  const error: unknown = await promisify(execFile)('git', [], { env: { PATH: '/nowhere' } }).catch((reason) => reason);
  expect(toMistake(error)).toMatchObject({ code: 'NoGit', message: 'there is no git on the PATH' });
});

test('a place that cannot be written is named', () => {
  expect(toMistake(new StoreFailure('ENOSPC', '/home/x'))).toEqual({
    code: 'CannotWrite',
    message: '/home/x cannot be written: the disk is full',
  });
});

test.each([[new TypeError('x is not a function')], ['thrown'], [null]])('%j is a bug', (error) => {
  expect(toMistake(error)).toBeUndefined();
});
