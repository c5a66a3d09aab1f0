import { createPackages } from '../../../lib/rehearsal/packages/packages';

const packages = createPackages({
  folder: '/nowhere',
  url: 'http://127.0.0.1:4000',
  random: (size) => new Uint8Array(size).fill(255),
});

test('a repository has a URL below its domain and the domain’s owner, with a slash at its end', () => {
  const place = { domain: 'acme', repository: 'releases', format: 'npm' } as const;
  expect(packages.repositoryUrl(place, '111122223333')).toBe(
    'http://127.0.0.1:4000/codeartifact/acme-111122223333/npm/releases/',
  );
});

test('the token is random, and fit for a header', () => {
  expect(packages.token).toBe('_'.repeat(32));
});
