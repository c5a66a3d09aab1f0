import { tryRoute } from '../../../lib/rehearsal/registry/route';

const digest = `sha256:${'0a'.repeat(32)}`;
const id = '6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11';

test.each([
  ['/v2/', { kind: 'base' }],
  ['/v2/web/blobs/uploads/', { kind: 'uploads', repository: 'web' }],
  [`/v2/shop/api/blobs/uploads/${id}`, { kind: 'upload', repository: 'shop/api', id }],
  [`/v2/shop/api/blobs/${digest}`, { kind: 'blob', repository: 'shop/api', digest }],
  ['/v2/shop/api/manifests/1.2.0', { kind: 'manifest', repository: 'shop/api', reference: '1.2.0' }],
  [`/v2/blobs/manifests/${digest}`, { kind: 'manifest', repository: 'blobs', reference: digest }],
  ['/v2/web/tags/list', { kind: 'tags', repository: 'web' }],
])('%s is understood', (path, route) => {
  expect(tryRoute(path)).toEqual(route);
});

test.each([
  '/',
  '/v2/../blobs/uploads/',
  '/v2/Shop/manifests/latest',
  '/v2/web/manifests/..',
  '/v2/web/manifests/%2e%2e',
  '/v2/web/blobs/latest',
  '/v2/web/blobs/uploads/..%2f..',
  `/v2/web/referrers/${digest}`,
])('%s is nothing', (path) => {
  expect(tryRoute(path)).toBeUndefined();
});
