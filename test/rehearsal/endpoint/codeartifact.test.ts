import { aPackageOffice, type PackageOffice } from '../../helpers/package-office';

let office: PackageOffice;
beforeAll(async () => {
  office = await aPackageOffice();
  await office.call('maven', 'com/acme/hello/1.2.0/hello-1.2.0.jar', { method: 'PUT', body: 'abc' });
});
afterAll(() => office.rehearsal.end());

const version = (format: string, name: string, number: string) =>
  `domain=acme&repository=releases&format=${format}&${name}&version=${number}`;

test('a token is good for as long as was asked', async () => {
  const before = Date.now() / 1000;
  const given = await office.ask('POST', '/v1/authorization-token?domain=acme&duration=900');
  expect(Number(given['expiration']) - before).toBeGreaterThan(898);
  expect(Number(given['expiration']) - before).toBeLessThan(960);
  const refused = await office.ask('POST', '/v1/authorization-token?domain=acme&duration=60');
  expect(refused).toMatchObject({ status: 400, __type: 'ValidationException' });
});

test('the files of a version are told with their hashes', async () => {
  const path = `/v1/package/version/assets?${version('maven', 'namespace=com.acme&package=hello', '1.2.0')}`;
  expect(await office.ask('POST', path)).toEqual({
    status: 200,
    format: 'maven',
    namespace: 'com.acme',
    package: 'hello',
    version: '1.2.0',
    assets: [
      {
        name: 'hello-1.2.0.jar',
        size: 3,
        hashes: { 'SHA-256': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
      },
    ],
  });
});

test('a version is described', async () => {
  const path = (name: string) =>
    `/v1/package/version?${version('maven', `namespace=com.acme&package=${name}`, '1.2.0')}`;
  expect(await office.ask('GET', path('hello'))).toMatchObject({
    packageVersion: { format: 'maven', packageName: 'hello', version: '1.2.0', status: 'Published' },
  });
  expect(await office.ask('GET', path('absent'))).toMatchObject({ status: 404, __type: 'ResourceNotFoundException' });
});

test.each(['domain=acme&repository=releases', 'domain=acme&repository=releases&format=deb', 'format=npm'])(
  '%s is no repository',
  async (input) => {
    expect(await office.ask('GET', `/v1/repository/endpoint?${input}`)).toMatchObject({
      __type: 'ValidationException',
    });
  },
);

test('an operation that nothing here answers is reported', async () => {
  await office.ask('DELETE', '/v1/domain?domain=acme');
  expect(office.rehearsal.endpoint.unanswered()).toEqual([{ service: 'codeartifact', operation: 'DELETE /v1/domain' }]);
});
