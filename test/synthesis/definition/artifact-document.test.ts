import { artifactsDocument, inputDocument } from '../../../lib/synthesis/definition/artifact-document';

const takes = (value: unknown) => artifactsDocument.safeParse({ made: value }).success;

test.each([
  'dist',
  { files: ['*.jar'], directory: 'target' },
  { package: 'deb', config: 'ci/nfpm.yaml' },
  { image: 'shop/api' },
  { image: { managed: 'shop/api' }, context: 'packages/api', dockerfile: 'Dockerfile' },
])('%j is an artifact', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  '',
  { files: '*.jar' },
  { package: 'msi' },
  { image: {} },
  { files: ['a'], package: 'npm' },
  { directory: 'dist' },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});

test('an action takes one artifact or several', () => {
  expect([undefined, 'site', ['site', 'api']].map((value) => inputDocument.safeParse(value).success)).toEqual([
    true,
    true,
    true,
  ]);
  expect(inputDocument.safeParse([]).success).toBe(false);
});
