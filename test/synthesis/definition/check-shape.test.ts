import { checkShape } from '../../../lib/synthesis/definition/check-shape';

const stages = [{ name: 'One', actions: [{ approve: 'ok' }] }];
const good = { pipelines: { shop: { source: { codecommit: 'shop' }, stages } } };

test('a definition of the right shape comes back as it is', () => {
  expect(checkShape(good)).toEqual({ document: good, mistakes: [], repairs: [] });
});

test('every mistake is told, and a document of the right shape comes with them', () => {
  const bad = {
    nmae: 'a',
    home: { account: 1 },
    pipelines: { shop: { source: { s3: 5 }, stages: [7, { name: 1, actions: [] }] } },
  };
  const { document, mistakes } = checkShape(bad);
  expect(mistakes.map(({ kind }) => kind).sort()).toEqual([
    'empty',
    'unknown key',
    'wrong type',
    'wrong type',
    'wrong type',
    'wrong type',
  ]);
  expect(document).toMatchObject({ name: 'a', home: { account: '1' }, pipelines: { shop: {} } });
});

test('what was given is left as it was', () => {
  const bad = { nmae: 'a', pipelines: {} };
  checkShape(bad);
  expect(bad).toEqual({ nmae: 'a', pipelines: {} });
});

test.each([
  [{ pipelines: 5 }],
  [{ pipelines: null }],
  [{}],
  [{ pipelines: { shop: [] } }],
  [{ pipelines: { a: { stages: [[[]]] } } }],
])('%j is far from a definition, and still told without a crash', (value) => {
  expect(checkShape(value).mistakes.length).toBeGreaterThan(0);
});

test('a key that is there under a misspelt name is not missing as well', () => {
  expect(checkShape({ Pipelines: good.pipelines })).toMatchObject({
    document: good,
    mistakes: [{ kind: 'unknown key' }],
  });
  expect(checkShape({ colour: 'red' }).mistakes.map(({ kind }) => kind)).toEqual(['missing key', 'unknown key']);
});
