import { toEvent } from '../../../lib/rehearsal/event';
import { renderDigest, toDigests } from '../../../lib/rehearsal/reporters/digest-summary';

const site = { name: 'site', digest: `sha256:1f3a9c0d2b4e${'0'.repeat(52)}` };
const deploy = (
  stage: string,
  artifacts = [site],
  images: string[] = [],
  state: 'SUCCEEDED' | 'FAILED' = 'SUCCEEDED',
) =>
  toEvent(
    {
      type: 'action',
      stage,
      action: 'site',
      state,
      id: stage,
      category: 'Deploy',
      owner: 'AWS',
      provider: 'S3',
      runOrder: 1,
      standIn: false,
      log: '/log',
      artifacts,
      images,
      aws: {},
    },
    { seq: 1, time: new Date(0), pipeline: 'shop', execution: 'e1' },
  );

test('an artifact that went from stage to stage is one line', () => {
  const digests = toDigests([deploy('Staging'), deploy('Production')]);
  expect(toDigests([deploy('Staging'), deploy('Production', [site], [], 'FAILED')])[0]?.stages).toEqual(['Staging']);
  expect(digests.flatMap(renderDigest)).toEqual(['site  sha256:1f3a9c0d2b4e…  the same in Staging, Production']);
});

test('different bytes are apart, and images are named below', () => {
  const other = { name: 'site', digest: `sha256:${'9'.repeat(64)}` };
  const image = `shop/api@sha256:${'a'.repeat(64)}`;
  const digests = toDigests([deploy('Staging', [site], [image]), deploy('Production', [other])]);
  expect(digests.flatMap(renderDigest)).toEqual([
    'site  sha256:1f3a9c0d2b4e…  in Staging',
    '  shop/api@sha256:aaaaaaaaaaaa…',
    'site  sha256:999999999999…  in Production',
  ]);
});
