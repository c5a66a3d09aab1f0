import { toPackageId, toVersionId } from '../../../lib/rehearsal/packages/package-id';

test.each([
  ['npm', '', 'cli', 'cli'],
  ['npm', 'acme', 'cli', '@acme/cli'],
  ['maven', 'com.acme', 'hello', 'com.acme/hello'],
  ['pypi', '', 'Hello_World..x', 'hello-world-x'],
  ['nuget', '', 'Acme.Hello', 'acme.hello'],
] as const)('%s: %s %s is kept as %s', (format, namespace, name, id) => {
  expect(toPackageId(format, namespace, name)).toBe(id);
});

test.each([
  ['nuget', '1.2.0.0', '1.2.0'],
  ['nuget', '1.2.0.4', '1.2.0.4'],
  ['nuget', '1.2.0-RC.1+r3456', '1.2.0-rc.1'],
  ['npm', '1.2.0-RC.1+r3456', '1.2.0-RC.1+r3456'],
] as const)('%s: version %s is kept as %s', (format, version, id) => {
  expect(toVersionId(format, version)).toBe(id);
});
