import { definitionDocument } from '../../../lib/synthesis/definition/document';
import { toMistakes } from '../../../lib/synthesis/definition/mistake';
import { anyStages, problemsOf, withPipeline } from '../../helpers/definition';

const source = { codecommit: 'shop' };

function mistakesOf(pipeline: object) {
  const root = { pipelines: { shop: pipeline } };
  const parsed = definitionDocument.safeParse(root);
  return (parsed.error?.issues ?? [])
    .flatMap((issue) => toMistakes(issue, root))
    .map((mistake) => ({ ...mistake, path: mistake.path.slice(2) }));
}
const inAction = (action: unknown) => mistakesOf({ source, stages: [{ name: 'One', actions: [action] }] });

test('an action is explained by the verb that it begins with, and not by all of them', () => {
  expect(inAction({ build: 'a', recipe: 'npm', artefacts: {} })).toMatchObject([
    {
      kind: 'unknown key',
      path: ['stages', 0, 'actions', 0],
      key: 'artefacts',
      known: expect.arrayContaining(['artifacts']),
    },
  ]);
  expect(inAction({ publish: 'a' })).toMatchObject([
    { kind: 'missing key', path: ['stages', 0, 'actions', 0], key: 'codeartifact' },
  ]);
});

test('a choice within a choice is explained by both that were chosen', () => {
  expect(inAction({ parallel: [{ deploy: 'a', s3: { website: { certificat: 'x' } } }] })).toMatchObject([
    { kind: 'unknown key', path: ['stages', 0, 'actions', 0, 'parallel', 0, 's3', 'website'], key: 'certificat' },
  ]);
});

test('two verbs are one mistake, a misspelt verb another, and none a third', () => {
  expect(inAction({ build: 'a', test: 'b' })).toMatchObject([{ kind: 'several choices', keys: ['build', 'test'] }]);
  expect(inAction({ biuld: 'a' })).toMatchObject([{ kind: 'unknown key', key: 'biuld' }]);
  expect(inAction({ commands: ['x'] })).toMatchObject([{ kind: 'no choice' }]);
  expect(inAction('build a')).toMatchObject([{ kind: 'wrong type', expected: 'a map' }]);
});

test('named sources are explained one by one; a misspelt provider is not taken for a name', () => {
  const stages = [{ name: 'One', actions: [{ approve: 'ok' }] }];
  expect(mistakesOf({ source: { App: { codecommit: 1 }, Config: source }, stages })).toMatchObject([
    { kind: 'wrong type', path: ['source', 'App', 'codecommit'] },
  ]);
  expect(mistakesOf({ source: { codecomit: 'shop' }, stages })).toMatchObject([
    { kind: 'unknown key', key: 'codecomit' },
  ]);
});

test('what is there without a value has the wrong type, what is not there is missing', () => {
  expect(inAction({ approve: null })).toMatchObject([
    { kind: 'wrong type', path: ['stages', 0, 'actions', 0, 'approve'] },
  ]);
  expect(mistakesOf({ source })).toMatchObject([{ kind: 'missing key', path: [], key: 'stages' }]);
  expect(mistakesOf({ source, stages: [] })).toMatchObject([{ kind: 'empty', path: ['stages'] }]);
});

test('a number that is too small or too large comes with its bound, and no text is a number', () => {
  const refresh = (minimumHealthy: number) => ({ ami: { group: 'web', template: 'lt-1', minimumHealthy } });
  const expected = (bound: string) => [{ kind: 'out of bounds', expected: bound }];
  expect(inAction({ deploy: 'web', ...refresh(120) })).toMatchObject(expected('at most 100'));
  expect(inAction({ deploy: 'web', ...refresh(-1) })).toMatchObject(expected('at least 0'));
  expect(inAction({ test: '', commands: ['make'] })).toMatchObject([{ kind: 'empty' }]);
});

test('an unknown word comes with those that are known', () => {
  expect(mistakesOf({ source, mode: 'queued', stages: [{ name: 'One', actions: [{ approve: 'ok' }] }] })).toEqual([
    { kind: 'unknown word', path: ['mode'], known: ['QUEUED', 'SUPERSEDED', 'PARALLEL'] },
  ]);
});

test('one of several sources that is no map is told as that, and the mistakes of the others too', () => {
  const text = withPipeline('source: { App: { github: acme/x }, Bad: nope }', anyStages);
  expect(problemsOf(text).map(({ message }) => message)).toEqual([
    '`App` needs the key "connection"',
    '"Bad" of `source` should be a map, and is text',
  ]);
});
