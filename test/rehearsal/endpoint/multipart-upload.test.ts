import { createMultipartUploads } from '../../../lib/rehearsal/endpoint/multipart-upload';

const uploads = () => createMultipartUploads(() => 'upload-1');
const upload = { bucket: 'site', key: 'large.zip', headers: {} };

test('parts are joined in the order in which they are named, under the MD5 of their MD5s', () => {
  const one = uploads();
  const id = one.begin(upload);
  expect(one.put(id, 1, Buffer.from('hello'))).toBe('"5d41402abc4b2a76b9719d911017c592"');
  one.put(id, 2, Buffer.from('never named'));
  one.put(id, 3, Buffer.from('hello'));
  const complete = one.complete(id, [1, 3]);
  expect(complete?.bytes.toString()).toBe('hellohello');
  // Python: d = md5(b'hello').digest(); md5(d + d).hexdigest()
  expect(complete?.etag).toBe('"616b22817b80eed9f65c3aa38cd29054-2"');
});

test('what is not there is not completed', () => {
  const one = uploads();
  const id = one.begin(upload);
  expect(one.put('upload-2', 1, Buffer.from('x'))).toBeUndefined();
  expect(one.complete(id, [1])).toBeUndefined();
  expect(one.complete('upload-2', [1])).toBeUndefined();
  one.abort(id);
  expect(one.put(id, 1, Buffer.from('x'))).toBeUndefined();
});
