import { toArtifacts } from '../../../lib/synthesis/recipes/to-artifacts';

const site = { kind: 'files', name: 'site', directory: 'dist', files: ['*.html', 'assets/**/*'] } as const;
const cli = { kind: 'package', name: 'cli', format: 'npm', directory: 'packages/cli' } as const;
const image = {
  kind: 'image',
  name: 'api',
  repository: 'api',
  managed: true,
  context: '.',
  dockerfile: 'Dockerfile',
} as const;

it('takes chosen files, a package from where it was made, and of an image what tells where it is', () => {
  expect(toArtifacts([site])).toEqual({ 'base-directory': 'dist', files: ['*.html', 'assets/**/*'] });
  expect(toArtifacts([cli])).toEqual({ 'base-directory': '.conveyor/packages/cli', files: ['**/*'] });
  expect(toArtifacts([image])).toEqual({ 'base-directory': '.conveyor/image', files: ['imageDetail.json'] });
});

it('takes several as secondary ones of their names', () => {
  expect(Object.keys(toArtifacts([site, cli])['secondary-artifacts'] ?? {})).toEqual(['site', 'cli']);
});
