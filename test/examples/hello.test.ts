import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { copyExample, run } from './application';
import { serve } from './site';

const folder = copyExample('hello');
afterAll(() => rmSync(dirname(folder), { recursive: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('it depends on nothing, and its lock file agrees', () => {
  const own = JSON.parse(read('package.json'));
  expect([own.dependencies, own.devDependencies]).toEqual([undefined, undefined]);
  expect(own.version).toBe('0.1.0');
  const { packages } = JSON.parse(read('package-lock.json'));
  expect(Object.keys(packages)).toEqual(['']);
  expect(packages[''].version).toBe('0.1.0');
});

test('the commands of its own buildspec lint, test and build it', async () => {
  const { phases, artifacts } = parse(read('buildspec.yml'));
  const commands = [...phases.install.commands, ...phases.build.commands].join(' && ');
  const { code, err } = await run(folder, ['bash', '-c', commands], { npm_config_offline: 'true' });
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('npm error') });
  expect(read('junit.xml').match(/<testcase /g)).toHaveLength(3);
  expect(artifacts['base-directory']).toBe('dist');
  expect(read('dist/index.html')).toContain('<h1>Hello</h1>');

  const site = await serve(join(folder, 'dist'));
  const smoke = await run(folder, ['node', 'smoke.js'], { SITE_URL: site.url });
  writeFileSync(join(folder, 'dist/about/index.html'), 'something else');
  const broken = await run(folder, ['node', 'smoke.js'], { SITE_URL: site.url });
  site.close();
  expect(smoke).toEqual({ code: 0, err: '', out: 'ok     /\nok     /about/\nok     /style.css\n' });
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('FAILED /about/ does not contain <h1>About</h1>');
});
