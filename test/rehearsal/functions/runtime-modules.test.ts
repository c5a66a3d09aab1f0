import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { layOutRuntimeModules } from '../../../lib/rehearsal/functions/runtime-modules';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

function aModule(name: string, code: string): void {
  mkdirSync(join(directory, 'all', name), { recursive: true });
  writeFileSync(join(directory, 'all', name, 'index.js'), code);
}

test('the AWS SDK is found with what it needs itself, and nothing else is', async () => {
  aModule('@aws-sdk/client-s3', `module.exports = require('own-need');`);
  aModule('own-need', `module.exports = 'found';`);
  const modules = await layOutRuntimeModules(join(directory, 'all'), join(directory, 'few', 'node_modules'));
  expect(readdirSync(modules ?? '').sort()).toEqual(['@aws-sdk', '@smithy']);
  const require = createRequire(join(directory, 'few', 'index.js'));
  expect(require.resolve('@aws-sdk/client-s3')).toContain('client-s3');
  expect(() => require.resolve('own-need')).toThrow('own-need');
});

test('where there is no AWS SDK there is nothing to lay out', async () => {
  expect(await layOutRuntimeModules(join(directory, 'none'), join(directory, 'nothing'))).toBeUndefined();
});
