import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle, type FunctionSource } from '../../../../lib/synthesis/constructs/functions/bundle';
import { functionsOf } from '../../../../lib/synthesis/constructs/functions/bundles';
import { root } from '../../../helpers/conveyor';

const work = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A package of one function, in a folder of its own. */
function aFunction(name: string, greeting = 'hello'): FunctionSource {
  const home = join(work, name);
  mkdirSync(join(home, 'lambda', 'greet'), { recursive: true });
  mkdirSync(join(home, 'node_modules'));
  writeFileSync(join(home, 'package-lock.json'), '{}');
  writeFileSync(join(home, 'lambda', 'greet', 'greeting.ts'), `export const greeting: string = '${greeting}';\n`);
  const entry = join(home, 'lambda', 'greet', 'index.ts');
  writeFileSync(
    entry,
    "import { greeting } from './greeting';\nexport const handler = async (name: string) => `${greeting} ${name}`;\n",
  );
  return { root: home, entry };
}

const bytes = (folder: string) => readFileSync(join(folder, 'index.js'), 'utf8');

test('the bundle is one file that runs without anything beside it', async () => {
  const folder = bundle(aFunction('runs'));
  expect(readdirSync(folder)).toEqual(['index.js']);
  const alone = join(work, 'alone.js');
  cpSync(join(folder, 'index.js'), alone);
  const { handler } = require(alone) as { handler: (name: string) => Promise<string> };
  expect(await handler('you')).toBe('hello you');
});

test('the same source makes the same bytes wherever it lies', () => {
  expect(bytes(bundle(aFunction('here')))).toBe(bytes(bundle(aFunction('there'))));
});

test('it is bundled once, and again when a file or the lock file changes', () => {
  const source = aFunction('again');
  const first = bundle(source);
  writeFileSync(join(first, 'index.js'), '// kept');
  expect(bytes(bundle(source))).toBe('// kept');
  writeFileSync(join(dirname(source.entry), 'greeting.ts'), "export const greeting = 'good day';\n");
  const second = bundle(source);
  expect(bytes(second)).toContain('good day');
  writeFileSync(join(source.root, 'package-lock.json'), '{ "version": 2 }');
  expect(new Set([first, second, bundle(source)]).size).toBe(3);
});

test('processes that bundle at once leave one bundle and nothing half-made', async () => {
  const source = aFunction('race');
  const code = `console.log(require(${JSON.stringify(join(root, 'lib/synthesis/constructs/functions/bundle.ts'))}).bundle(${JSON.stringify(source)}))`;
  const run = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, ['-r', 'ts-node/register', '-e', code], { cwd: root });
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.on('close', () => resolve(output.trim()));
    });
  const folders = await Promise.all([run(), run(), run()]);
  expect(new Set(folders).size).toBe(1);
  expect(readdirSync(dirname(folders[0] ?? ''))).toHaveLength(1);
  expect(bytes(folders[0] ?? '')).toContain('hello');
});

test('where the cache cannot be written, the bundle is made elsewhere', () => {
  const source = aFunction('unwritable');
  const file = join(work, 'a-file');
  writeFileSync(file, '');
  const folder = bundle({ ...source, cache: join(file, 'cache') });
  expect(bytes(folder)).toContain('hello');
  expect(folder.startsWith(tmpdir())).toBe(true);
});

test('a source with a mistake is no bundle, and leaves none', () => {
  const source = aFunction('broken');
  writeFileSync(join(dirname(source.entry), 'greeting.ts'), 'export const = ;\n');
  expect(() => bundle(source)).toThrow('greeting.ts:1:13');
  expect(readdirSync(join(source.root, 'node_modules', '.cache', 'conveyor'))).toEqual([]);
});

test.each([
  ['notify', 'client-sns'],
  ['start', 'client-codecommit'],
  ['zip', 'client-s3'],
] as const)('the bundle of %s names no path of this machine', (name, client) => {
  const text = bytes(bundle({ ...functionsOf(root)[name], cache: join(work, name) }));
  expect(text).not.toContain(root);
  expect(text).toContain(client);
});

test('what functions may import of the package is part of what a bundle depends on', () => {
  const source = aFunction('importing');
  const first = bundle(source);
  mkdirSync(join(source.root, 'lib', 'aws'), { recursive: true });
  writeFileSync(join(source.root, 'lib', 'aws', 'glob.ts'), 'export const glob = 1;\n');
  expect(bundle(source)).not.toBe(first);
});
