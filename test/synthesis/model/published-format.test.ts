import { packageFormats } from '../../../lib/synthesis/definition/artifact-document';
import { PUBLISHABLE, tryPackage, tryPublishedFormat } from '../../../lib/synthesis/model/published-format';
import { pipelineOf, withActions } from '../../helpers/definition';

test('each form of package has its format of CodeArtifact, or none', () => {
  expect(Object.fromEntries(packageFormats.map((format) => [format, tryPublishedFormat(format)]))).toEqual({
    npm: 'npm',
    jar: 'maven',
    wheel: 'pypi',
    nuget: 'nuget',
    gem: undefined,
    deb: undefined,
    rpm: undefined,
  });
  expect(PUBLISHABLE).toEqual(['npm', 'jar', 'wheel', 'nuget']);
});

test('a package is found among what the actions make', () => {
  const pipeline = pipelineOf(
    withActions('{ build: a, commands: [x], artifacts: { site: dist, cli: { package: wheel, directory: cli } } }'),
  );
  expect(tryPackage('cli', pipeline)).toEqual({ kind: 'package', name: 'cli', format: 'wheel', directory: 'cli' });
  expect(tryPackage('site', pipeline)).toBeUndefined();
  expect(tryPackage('other', pipeline)).toBeUndefined();
});
