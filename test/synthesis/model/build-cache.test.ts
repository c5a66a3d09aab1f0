import { toBuildCache } from '../../../lib/synthesis/model/build-cache';

test('a cache is in S3 unless it says otherwise', () => {
  expect(toBuildCache({ paths: ['.npm/**/*'], files: ['package-lock.json'] })).toEqual({
    store: 's3',
    modes: [],
    paths: ['.npm/**/*'],
    files: ['package-lock.json'],
  });
});

test('a local cache keeps what it is told, each once', () => {
  expect(toBuildCache({ store: 'local' })).toEqual({ store: 'local', modes: ['custom'] });
  expect(toBuildCache({ store: 'local', modes: ['docker', 'docker'] })).toEqual({ store: 'local', modes: ['docker'] });
  expect(toBuildCache({ store: 'none' })).toEqual({ store: 'none', modes: [] });
});
