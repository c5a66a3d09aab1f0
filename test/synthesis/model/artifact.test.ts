import type { ArtifactsDocument } from '../../../lib/synthesis/definition/artifact-document';
import { toArtifacts } from '../../../lib/synthesis/model/artifact';
import { Conversion } from '../../../lib/synthesis/model/conversion';

test('artifacts keep their order and know where they were written', () => {
  const conversion = new Conversion();
  const artifacts = toArtifacts({ site: 'packages/site/dist/', all: '.', root: '/' }, ['artifacts'], conversion);
  expect(artifacts).toEqual([
    { kind: 'files', name: 'site', directory: 'packages/site/dist', files: ['**/*'] },
    { kind: 'files', name: 'all', directory: '.', files: ['**/*'] },
    { kind: 'files', name: 'root', directory: '/', files: ['**/*'] },
  ]);
  expect(artifacts.map((artifact) => conversion.pathOf(artifact))).toEqual([
    ['artifacts', 'site'],
    ['artifacts', 'all'],
    ['artifacts', 'root'],
  ]);
});

test.each([
  [{ files: ['*.jar'] }, { kind: 'files', directory: '.', files: ['*.jar'] }],
  [
    { package: 'npm', directory: 'packages/cli/' },
    { kind: 'package', format: 'npm', directory: 'packages/cli' },
  ],
  [{ package: 'deb' }, { kind: 'package', format: 'deb', directory: '.', config: 'nfpm.yaml' }],
  [
    { package: 'rpm', config: 'ci/nfpm.yaml' },
    { kind: 'package', format: 'rpm', directory: '.', config: 'ci/nfpm.yaml' },
  ],
  [{ image: 'api' }, { kind: 'image', repository: 'api', managed: false, context: '.', dockerfile: 'Dockerfile' }],
  [
    { image: { managed: 'shop/api' }, context: 'packages/api', dockerfile: 'ci/Dockerfile' },
    { kind: 'image', repository: 'shop/api', managed: true, context: 'packages/api', dockerfile: 'ci/Dockerfile' },
  ],
] as const)('%j says what an artifact is made of', (document, artifact) => {
  expect(toArtifacts({ made: document as ArtifactsDocument[string] }, [], new Conversion())).toEqual([
    { name: 'made', ...artifact },
  ]);
});
