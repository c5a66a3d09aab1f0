import { anyStages, found, pipelineOf, withPipeline } from '../../helpers/definition';

const connection =
  'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
const sources = (text: string) => pipelineOf(withPipeline(`source: ${text}`, anyStages)).sources;

test('one source is called Source, and its branch is main unless it says otherwise', () => {
  expect(sources(`{ github: acme/shop, connection: ${connection} }`)).toEqual([
    {
      provider: 'github',
      name: 'Source',
      repository: 'acme/shop',
      branch: 'main',
      clone: false,
      connectionArn: connection,
    },
  ]);
  expect(sources('{ codecommit: shop, branch: trunk }')).toEqual([
    { provider: 'codecommit', name: 'Source', repository: 'shop', branch: 'trunk', clone: false, managed: false },
  ]);
  expect(sources('{ s3: { bucket: acme-handover, key: a/b.zip } }')).toEqual([
    { provider: 's3', name: 'Source', bucket: 'acme-handover', object: { kind: 'zip', key: 'a/b.zip' } },
  ]);
});

test('a repository may be made by the pipeline', () => {
  expect(sources('{ codecommit: { managed: shop } }')).toMatchObject([{ repository: 'shop', managed: true }]);
});

test('several sources keep their names and their order', () => {
  const several = sources('{ App: { codecommit: shop }, Config: { s3: { bucket: acme-handover, key: c.zip } } }');
  expect(several.map(({ name, provider }) => `${name} ${provider}`)).toEqual(['App codecommit', 'Config s3']);
});

test('a pipeline without a source is refused', () => {
  expect(found('NoSource', withPipeline('source: {}', anyStages))).toEqual(['{} · a pipeline needs a source']);
});

test.each([
  [
    `{ gitlab: acme/shop/web, connection: ${connection}, clone: true }`,
    { provider: 'gitlab', repository: 'acme/shop/web', clone: true },
  ],
  [
    `{ bitbucket: acme/web, connection: ${connection} }`,
    { provider: 'bitbucket', repository: 'acme/web', clone: false },
  ],
  ['{ s3: { bucket: acme-handover, prefix: catalogue/ } }', { object: { kind: 'folder', prefix: 'catalogue' } }],
  ['{ ecr: { repository: base/node } }', { provider: 'ecr', repository: 'base/node', tag: 'latest' }],
  ['{ ecr: { repository: base/node, tag: "22" } }', { tag: '22' }],
])('%s is a source', (text, source) => {
  expect(sources(text)).toMatchObject([{ name: 'Source', ...source }]);
});

test('a source of several may be called as a provider is', () => {
  const several = sources('{ github: { codecommit: shop }, s3: { s3: { bucket: acme-handover, key: c.zip } } }');
  expect(several.map(({ name, provider }) => `${name} ${provider}`)).toEqual(['github codecommit', 's3 s3']);
});
