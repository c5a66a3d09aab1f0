import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { tryBundleFault } from '../../../lib/rehearsal/versions/check-bundle';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let count = 0;

async function faultOf(file: string, handler: string, runtime: string) {
  count += 1;
  const folder = join(directory, `code-${count}`);
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), '');
  await zipFolder(folder, `${folder}.zip`);
  return tryBundleFault(`${folder}.zip`, { handler, runtime }, `${folder}-unzipped`);
}

test.each([
  ['index.js', 'index.handler', 'nodejs22.x'],
  ['src/app.mjs', 'src/app.handler', 'nodejs22.x'],
  ['app.py', 'app.handler', 'python3.13'],
  ['shop/orders.py', 'shop.orders.handler', 'python3.13'],
  ['shop/__init__.py', 'shop.handler', 'python3.13'],
  ['bootstrap', 'none', 'provided.al2023'],
])('%s has %s of %s', async (file, handler, runtime) => {
  expect(await faultOf(file, handler, runtime)).toBeUndefined();
});

test.each([
  ['dist/index.js', 'index.handler', 'nodejs22.x', 'index.js, index.mjs or index.cjs'],
  ['main.py', 'shop.orders.handler', 'python3.13', 'shop/orders.py or shop/orders/__init__.py'],
])('%s has no %s of %s', async (file, handler, runtime, wanted) => {
  expect(await faultOf(file, handler, runtime)).toBe(`the artifact has no ${wanted} for the handler ${handler}`);
});
