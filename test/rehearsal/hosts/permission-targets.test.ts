import { toPermissionTargets } from '../../../lib/rehearsal/hosts/permission-targets';

const copied = {
  files: ['/opt/app/run.sh', '/opt/app/keep.sh', '/opt/app/lib/a.sh', '/opt/app/readme.txt'],
  directories: ['/opt', '/opt/app', '/opt/app/lib'],
};

test('everything below a directory, of either type, and not the directory itself', () => {
  expect(toPermissionTargets({ object: '/opt/app/' }, copied)).toEqual([...copied.files, '/opt/app/lib']);
  expect(toPermissionTargets({ object: '/opt/app', type: ['directory'] }, copied)).toEqual(['/opt/app/lib']);
});

test('a pattern means what lies right within, but for exceptions', () => {
  const permission = { object: '/opt/app', pattern: '*.sh', except: ['keep.*'], type: ['file' as const] };
  expect(toPermissionTargets(permission, copied)).toEqual(['/opt/app/run.sh']);
});

test('a file is meant by its name, and has neither pattern nor exceptions', () => {
  expect(toPermissionTargets({ object: '/opt/app/run.sh' }, copied)).toEqual(['/opt/app/run.sh']);
  expect(toPermissionTargets({ object: '/opt/app/run.sh', type: ['directory'] }, copied)).toEqual([]);
  expect(() => toPermissionTargets({ object: '/opt/app/run.sh', pattern: '*' }, copied)).toThrow('which is a file');
  expect(() => toPermissionTargets({ object: '/opt/app/run.sh', except: ['a'] }, copied)).toThrow('exceptions');
});
