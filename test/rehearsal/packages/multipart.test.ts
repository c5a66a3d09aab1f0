import { parseForm } from '../../../lib/rehearsal/packages/multipart';

const lines = (...all: readonly string[]) => Buffer.from(all.join('\r\n'), 'latin1');

test('fields and files, as twine sends them', () => {
  const body = lines(
    '--b0',
    'Content-Disposition: form-data; name=":action"',
    '',
    'file_upload',
    '--b0',
    'Content-Disposition: form-data; name="content"; filename="hello-1.2.0-py3-none-any.whl"',
    'Content-Type: application/octet-stream',
    '',
    'PK\u0003\u0004\r\n\r\n--b\u00ff',
    '--b0--',
    '',
  );
  expect(parseForm('multipart/form-data; boundary=b0', body)).toEqual([
    { name: ':action', content: Buffer.from('file_upload') },
    {
      name: 'content',
      fileName: 'hello-1.2.0-py3-none-any.whl',
      content: Buffer.from('PK\u0003\u0004\r\n\r\n--b\u00ff', 'latin1'),
    },
  ]);
});

test('a file without quotes, as NuGet sends it', () => {
  const body = lines(
    '--8d2f',
    'Content-Type: application/octet-stream',
    "Content-Disposition: form-data; name=package; filename=package.nupkg; filename*=utf-8''package.nupkg",
    '',
    'PK',
    '--8d2f--',
    '',
  );
  expect(parseForm('multipart/form-data; boundary="8d2f"', body)).toEqual([
    { name: 'package', fileName: 'package.nupkg', content: Buffer.from('PK') },
  ]);
});

test.each([
  ['another type', 'application/json', '{}'],
  ['no boundary', 'multipart/form-data', '--b0\r\n\r\nx\r\n--b0--'],
  ['a body that breaks off', 'multipart/form-data; boundary=b0', '--b0\r\nContent-Disposition: form-data; name="a"'],
])('%s is no form', (_what, type, body) => {
  expect(parseForm(type, Buffer.from(body))).toEqual([]);
});
