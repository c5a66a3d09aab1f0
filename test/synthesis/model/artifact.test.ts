import { toArtifacts } from '../../../lib/synthesis/model/artifact';
import { Conversion } from '../../../lib/synthesis/model/conversion';

test('artifacts keep their order and know where they were written', () => {
  const conversion = new Conversion();
  const artifacts = toArtifacts({ site: 'packages/site/dist/', all: '.', root: '/' }, ['artifacts'], conversion);
  expect(artifacts).toEqual([
    { name: 'site', directory: 'packages/site/dist' },
    { name: 'all', directory: '.' },
    { name: 'root', directory: '/' },
  ]);
  expect(artifacts.map((artifact) => conversion.pathOf(artifact))).toEqual([
    ['artifacts', 'site'],
    ['artifacts', 'all'],
    ['artifacts', 'root'],
  ]);
});
