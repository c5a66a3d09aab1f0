import { renderReferenceChange, toReferenceChanges } from '../../../lib/rehearsal/watch/reference-change';

test('what was made, moved and deleted is told once, branches first', () => {
  const before = new Map([
    ['refs/heads/main', 'aaaaaaaa1'],
    ['refs/heads/old', 'bbbbbbbb1'],
    ['refs/heads/same', 'cccccccc1'],
  ]);
  const after = new Map([
    ['refs/tags/v1.0.0', 'aaaaaaaa2'],
    ['refs/heads/release/1', 'dddddddd1'],
    ['refs/heads/main', 'aaaaaaaa2'],
    ['refs/heads/same', 'cccccccc1'],
  ]);
  const changes = toReferenceChanges(before, after);
  expect(changes).toEqual([
    { kind: 'branch', name: 'main', before: 'aaaaaaaa1', after: 'aaaaaaaa2' },
    { kind: 'branch', name: 'old', before: 'bbbbbbbb1' },
    { kind: 'branch', name: 'release/1', after: 'dddddddd1' },
    { kind: 'tag', name: 'v1.0.0', after: 'aaaaaaaa2' },
  ]);
  expect(changes.map(renderReferenceChange)).toEqual([
    'aaaaaaa on main',
    'branch old is gone',
    'ddddddd on release/1',
    'aaaaaaa as tag v1.0.0',
  ]);
});
