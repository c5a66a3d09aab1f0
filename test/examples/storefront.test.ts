import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyExample, run, workspacesOf } from './application';
import { serve } from './site';

const folder = copyExample('storefront');
const dist = join(folder, 'packages/site/dist');
const packages = workspacesOf(folder);

beforeAll(async () => {
  for (const name of ['catalog', 'site', 'api']) {
    const built = await run(join(folder, 'packages', name), ['node', 'build.js']);
    if (built.code !== 0) throw new Error(built.err);
  }
});
afterAll(() => rmSync(dirname(folder), { recursive: true }));

const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const smoke = (url: string) => run(folder, ['node', 'scripts/smoke.js'], url === '' ? {} : { SITE_URL: url });

describe('the repository', () => {
  test('every package has the version of lerna.json, and lints, tests and builds', () => {
    expect(packages.sort()).toEqual(['api', 'catalog', 'site']);
    const { version } = json('lerna.json');
    for (const name of packages) {
      const own = json(`packages/${name}/package.json`);
      expect(own.version).toBe(version);
      expect(Object.keys(own.scripts)).toEqual(expect.arrayContaining(['lint', 'test', 'build']));
      expect(own.scripts.test).toContain('--test-reporter-destination=junit.xml');
    }
  });

  test('the lock file agrees with what is asked for, exactly', () => {
    const locked = json('package-lock.json').packages;
    const asked = json('package.json').devDependencies;
    expect(locked[''].devDependencies).toEqual(asked);
    for (const [name, version] of Object.entries(asked)) expect(locked[`node_modules/${name}`].version).toBe(version);
    for (const name of packages) expect(locked[`packages/${name}`].version).toBe(json('lerna.json').version);
  });

  test('the lock file serves the platforms that people and CodeBuild have', () => {
    const locked = Object.keys(json('package-lock.json').packages);
    for (const platform of ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc']) {
      expect(locked).toContain(`node_modules/@nx/nx-${platform}`);
    }
  });

  test('a run of Lerna neither phones home nor leaves a process, and no failure hides the rest', () => {
    expect(json('nx.json')).toMatchObject({ neverConnectToCloud: true, analytics: false, useDaemonProcess: false });
    expect(json('lerna.json').command.run.bail).toBe(false);
  });

  test('a report is written by a test that ran, never out of a cache', () => {
    expect(json('nx.json').targetDefaults.test).toEqual({ cache: false });
  });
});

test('the unit tests of every package pass and write their report', async () => {
  const counts = await Promise.all(
    packages.map(async (name) => {
      const cwd = join(folder, 'packages', name);
      const { code, out } = await run(cwd, ['bash', '-c', json(`packages/${name}/package.json`).scripts.test]);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('fail 0') });
      return readFileSync(join(cwd, 'junit.xml'), 'utf8').match(/<testcase /g)?.length ?? 0;
    }),
  );
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(30);
});

test('the API runs from its dist alone', async () => {
  const alone = join(dirname(folder), 'alone');
  await run(folder, ['cp', '-r', 'packages/api/dist', alone]);
  const call = `const { handler } = await import('./lambda.js');
    const event = { requestContext: { http: { method: 'GET', path: '/products/desk-lamp' } }, rawQueryString: '' };
    console.log(JSON.parse((await handler(event)).body).price);`;
  expect(await run(alone, ['node', '--input-type=module', '-e', call])).toMatchObject({ code: 0, out: '$149\n' });
});

describe('the smoke test', () => {
  test('needs no install', () => {
    expect(readFileSync(join(folder, 'scripts/smoke.js'), 'utf8')).not.toMatch(/\bimport\b|require\(/);
  });

  test('is content with the site, and says what it looked at', async () => {
    const site = await serve(dist);
    const { code, err, out } = await smoke(site.url);
    site.close();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  ok     / has <title>Acme Desk Goods</title>\n');
    expect(out).toContain('  ok     / has cache-control: no-cache\n');
    expect(out).toContain('  ok     /no/such/page/ answers 404\n');
    expect(out).toMatch(/all 6 pages are as they should be\n$/);
  });

  test('misses the headers that a plain bucket does not send', async () => {
    const site = await serve(dist, {});
    const { code, err } = await smoke(site.url);
    site.close();
    expect(code).toBe(1);
    expect(err).toContain('- / has x-content-type-options: null – expected nosniff');
    expect(err).toContain('- /products/ has cache-control: null – expected no-cache');
  });

  test('refuses another site', async () => {
    const site = await serve(join(folder, 'packages/catalog/dist'));
    const { code, err } = await smoke(site.url);
    site.close();
    expect(code).toBe(1);
    expect(err).toContain('- / answers 404 – expected 200');
    expect(err).not.toContain('/products.json');
  });

  test('says that it was given no address', async () => {
    expect(await smoke('')).toMatchObject({ code: 1, err: expect.stringContaining('SITE_URL is not set') });
    expect(await smoke('shop')).toMatchObject({ code: 1, err: expect.stringContaining('SITE_URL is "shop"') });
  });
});
