import { explainChange } from '../../../lib/synthesis/model/explain-change';
import type { Pipeline } from '../../../lib/synthesis/model/pipeline';
import type { Trigger } from '../../../lib/synthesis/model/trigger';
import { aPipeline } from '../../helpers/delivery';

const named = (name: string, ...triggers: readonly Trigger[]): Pipeline => aPipeline({ name, triggers });
const push = (branch: string) => ({ kind: 'push', branch, paths: ['a.txt'] }) as const;
const told = (pipelines: readonly Pipeline[], branch: string, sources: readonly string[] = ['Source']) =>
  explainChange(pipelines, push(branch), () => sources).map(({ pipeline, starts, why }) => [
    pipeline.name,
    starts,
    why,
  ]);

test('a change of a source is a push to its own branch', () => {
  const pipelines = [named('shop', { kind: 'change', source: 'Source' })];
  expect(told(pipelines, 'main')).toEqual([['shop', true, 'branch main is in main']]);
  expect(told(pipelines, 'docs')).toEqual([['shop', false, expect.stringContaining('branch docs')]]);
});

test('a chain of pipelines starts with its first', () => {
  const pipelines = [
    named('last', { kind: 'pipeline', pipeline: 'middle' }),
    named('middle', { kind: 'pipeline', pipeline: 'first' }),
    named('first', { kind: 'change', source: 'Source' }),
  ];
  expect(told(pipelines, 'main').map(([name, starts]) => [name, starts])).toEqual([
    ['last', true],
    ['middle', true],
    ['first', true],
  ]);
  expect(told(pipelines, 'docs').map(([, starts]) => starts)).toEqual([false, false, false]);
});

test('what the repository has no part in is started by something else', () => {
  expect(told([named('shop')], 'main')).toEqual([['shop', false, 'only a person starts it']]);
  expect(told([named('shop', { kind: 'change', source: 'Base' })], 'main')).toEqual([
    ['shop', false, 'it is started by changes of Base'],
  ]);
});
