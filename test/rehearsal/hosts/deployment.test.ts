import { toDeployment } from '../../../lib/rehearsal/hosts/deployment';

const group = { application: 'shop', name: 'web', balanced: true };

test('each deployment has an id of its own, and its group the same each time', () => {
  const one = toDeployment(group, '/web.zip', false, () => 'a');
  const other = toDeployment(group, '/web.zip', true, () => 'b');
  expect(one).toMatchObject({ application: 'shop', group: 'web', revision: '/web.zip', balanced: true });
  expect(one.id).toMatch(/^d-[0-9A-F]{9}$/);
  expect(other.id).not.toBe(one.id);
  expect(other.groupId).toBe(one.groupId);
  expect(one.groupId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
