import { toRepositoryId } from '../../../lib/rehearsal/watch/repository-id';

test('a repository has the same UUID each time, and another one in another region', () => {
  const id = toRepositoryId('111122223333', 'ap-northeast-2', 'storefront');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(toRepositoryId('111122223333', 'ap-northeast-2', 'storefront')).toBe(id);
  expect(toRepositoryId('111122223333', 'us-east-1', 'storefront')).not.toBe(id);
});
