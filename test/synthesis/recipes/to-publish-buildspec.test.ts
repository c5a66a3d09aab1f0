import { join } from 'node:path';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { toPublishBuildspec } from '../../../lib/synthesis/recipes/to-publish-buildspec';
import { root } from '../../helpers/conveyor';

const recipes = readRecipes(join(root, 'buildspec'));

test.each([
  ['npm', 'npm publish', { nodejs: '22' }],
  ['maven', 'maven-deploy-plugin:3.1.4:deploy-file', { java: 'corretto21' }],
  ['pypi', 'upload --non-interactive', { python: '3.13' }],
  ['nuget', 'dotnet nuget push', { dotnet: '8.0' }],
] as const)(
  '%s: the package is looked at, then the repository, and then it is published',
  (format, command, runtimes) => {
    const { phases } = toPublishBuildspec(format, recipes);
    expect(Object.keys(phases)).toEqual(['install', 'pre_build', 'build']);
    expect(phases.install?.['runtime-versions']).toEqual(runtimes);
    const before = phases.pre_build?.commands?.join('\n') ?? '';
    const order = ['ASSETS=$(mktemp', 'PACKAGE=', 'get-authorization-token', 'list-package-version-assets'];
    expect([...order].sort((a, b) => before.indexOf(a) - before.indexOf(b))).toEqual(order);
    expect(order.every((part) => before.includes(part))).toBe(true);
    expect(phases.build?.commands?.at(-1)).toMatch(/^if \[ -n "\$PUBLISH" \]|\nif \[ -n "\$PUBLISH" \]/);
    expect(phases.build?.commands?.at(-1)).toContain(command);
    expect(phases.build?.['on-failure']).toBe('ABORT');
  },
);

test.each(['npm', 'maven', 'pypi', 'nuget'] as const)('%s: the token is written nowhere', (format) => {
  const { phases } = toPublishBuildspec(format, recipes);
  const commands = Object.values(phases).flatMap((phase) => phase.commands ?? []);
  const uses = commands.flatMap((command) => command.split('\n')).filter((line) => line.includes('AUTH_TOKEN'));
  // As a name that a program resolves, or as a variable of its environment; the shell never prints it.
  for (const line of uses) expect(line).not.toMatch(/(echo|printf) .*"[^"']*\$\{?CODEARTIFACT_AUTH_TOKEN/);
  expect(commands.join('\n')).not.toMatch(/set -x|codeartifact login/);
});
