import { aPackageOffice, type PackageOffice } from '../../helpers/package-office';

let office: PackageOffice;
beforeAll(async () => {
  office = await aPackageOffice();
});
afterAll(() => office.rehearsal.end());

const document = (content: string, tag = 'latest') =>
  JSON.stringify({
    _id: '@acme/cli',
    'dist-tags': { [tag]: '1.2.0' },
    versions: { '1.2.0': { name: '@acme/cli', version: '1.2.0', dist: { shasum: 'abc', tarball: 'http://x' } } },
    _attachments: { '@acme/cli-1.2.0.tgz': { data: Buffer.from(content).toString('base64') } },
  });
const put = (body: string) => office.call('npm', '@acme%2fcli', { method: 'PUT', body, scheme: 'Bearer' });

test('a version is published once, and read back', async () => {
  expect((await office.call('npm', '@acme%2fcli')).status).toBe(404);
  const statuses = [];
  for (const body of [document('one'), document('one', 'next'), document('two')]) {
    statuses.push((await put(body)).status);
  }
  expect(statuses).toEqual([201, 201, 409]);
  const seen = JSON.parse((await office.call('npm', '@acme%2fcli')).text);
  const tarball = `${office.rehearsal.endpoint.url}/codeartifact/acme-111122223333/npm/releases/@acme/cli/-/cli-1.2.0.tgz`;
  expect(seen).toEqual({
    _id: '@acme/cli',
    name: '@acme/cli',
    'dist-tags': { latest: '1.2.0', next: '1.2.0' },
    versions: { '1.2.0': { name: '@acme/cli', version: '1.2.0', dist: { shasum: 'abc', tarball } } },
  });
  expect(await office.call('npm', '@acme/cli/-/cli-1.2.0.tgz')).toEqual({ status: 200, text: 'one' });
});

test('what is no version is refused', async () => {
  expect((await put('{}')).status).toBe(400);
  expect((await put('no JSON')).status).toBe(400);
  expect((await office.call('npm', '-/whoami/x')).status).toBe(404);
});
