import { aPackageOffice, type PackageOffice } from '../../helpers/package-office';

let office: PackageOffice;
beforeAll(async () => {
  office = await aPackageOffice();
});
afterAll(() => office.rehearsal.end());

const form = (content: string, action = 'file_upload') => {
  const data = new FormData();
  data.append(':action', action);
  data.append('name', 'Hello_World');
  data.append('version', '1.2.0');
  data.append('content', new Blob([content]), 'hello_world-1.2.0-py3-none-any.whl');
  return data;
};
const post = (body: FormData) => office.call('pypi', '', { method: 'POST', body });

test('a wheel is uploaded once, and listed with its hash', async () => {
  const statuses = [];
  for (const content of ['abc', 'abc', 'two']) statuses.push((await post(form(content))).status);
  expect(statuses).toEqual([200, 200, 409]);
  const { text } = await office.call('pypi', 'simple/hello-world/');
  const file = 'simple/hello-world/1.2.0/hello_world-1.2.0-py3-none-any.whl';
  expect(text).toContain(
    `/pypi/releases/${file}#sha256=ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad">hello_world-1.2.0-py3-none-any.whl</a>`,
  );
  expect(await office.call('pypi', file)).toEqual({ status: 200, text: 'abc' });
  expect((await office.call('pypi', 'simple/other/')).status).toBe(404);
});

test('what uploads no file is refused', async () => {
  expect((await post(form('abc', 'submit'))).status).toBe(400);
  expect((await office.call('pypi', 'simple/', { method: 'POST', body: 'x' })).status).toBe(404);
});
