import { aPackageOffice, type PackageOffice } from '../../helpers/package-office';

let office: PackageOffice;
beforeAll(async () => {
  office = await aPackageOffice();
});
afterAll(() => office.rehearsal.end());

const at = 'com/acme/hello/1.2.0/hello-1.2.0.jar';
const put = async (path: string, body: string) => (await office.call('maven', path, { method: 'PUT', body })).status;

test('files of a version stay, the list of versions changes, and checksums are of what is kept', async () => {
  expect(await put(at, 'abc')).toBe(201);
  expect(await put(`${at}.sha1`, 'whatever')).toBe(201);
  expect(await put(at, 'abc')).toBe(201);
  expect(await put(at, 'two')).toBe(409);
  expect(await office.call('maven', at)).toEqual({ status: 200, text: 'abc' });
  // The SHA-1 of `abc`, of FIPS 180-2, appendix A.1.
  expect((await office.call('maven', `${at}.sha1`)).text).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  for (const list of ['<versions>1</versions>', '<versions>2</versions>']) {
    expect(await put('com/acme/hello/maven-metadata.xml', list)).toBe(201);
  }
  expect((await office.call('maven', 'com/acme/hello/maven-metadata.xml')).text).toBe('<versions>2</versions>');
});

test('what is no place of a file is refused', async () => {
  expect(await put('hello.jar', 'abc')).toBe(404);
  expect(await put('com/acme/hello/1.2.0/', 'abc')).toBe(404);
  expect((await office.call('maven', 'com/acme/other/maven-metadata.xml')).status).toBe(404);
});
