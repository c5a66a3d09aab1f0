import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './helpers/conveyor';

test('every type fits', () => {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', root], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
