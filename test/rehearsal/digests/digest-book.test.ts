import { DigestBook } from '../../../lib/rehearsal/digests/digest-book';

test('the same bytes under one name are what was released, other bytes are not', () => {
  const book = new DigestBook();
  expect(book.enter('site', 'sha256:a', 'Staging.site')).toBeUndefined();
  expect(book.enter('site', 'sha256:a', 'Production.site')).toBeUndefined();
  expect(book.enter('docs', 'sha256:b', 'Production.docs')).toBeUndefined();
  expect(book.enter('site', 'sha256:c', 'Canary.site')).toBe(
    'the artifact "site" is sha256:c, and Staging.site deployed it as sha256:a: it is not what was released',
  );
});
