import { s3Document } from '../../../../lib/synthesis/definition/deploys/s3-document';

const takes = (value: unknown) => s3Document.safeParse(value).success;

test.each([
  { website: {}, invalidate: true, prune: true },
  { website: {}, headers: [{ files: 'assets/**', cacheControl: 'no-cache' }] },
  { bucket: 'acme-intranet', distribution: 'E1A2B3C4D5E6F7', invalidate: ['/index.html', '/news/*'] },
])('%j is an S3 target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  {},
  { website: {}, distribution: 'E1A2B3C4D5E6F7' },
  { website: {}, invalidate: false },
  { website: {}, invalidate: [] },
  { website: {}, headers: [{ files: 'assets/**' }] },
  { bucket: 'acme-intranet', prune: 'yes' },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
