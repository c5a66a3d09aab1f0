import { toRevision } from '../../../../lib/synthesis/constructs/builds/to-revision';
import type { Source } from '../../../../lib/synthesis/model/source';
import { aBuild } from '../../../helpers/delivery';

const sources: readonly Source[] = [
  { provider: 'codecommit', name: 'App', repository: 'app', branch: 'main', clone: false, managed: false },
  { provider: 's3', name: 'Content', bucket: 'acme', object: { kind: 'zip', key: 'c.zip' } },
  { provider: 'ecr', name: 'Base', repository: 'base', tag: 'latest' },
];

test.each([
  ['App', '#{App.CommitId}'],
  ['Content', '#{Content.VersionId}'],
  ['Base', '#{Base.ImageDigest}'],
  ['site', '#{App.CommitId}'],
])('a build of %s runs for %s', (input, revision) => {
  expect(toRevision(aBuild('a', { inputs: [input] }), sources)).toBe(revision);
});
