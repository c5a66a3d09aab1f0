import { Conversion } from '../../../lib/synthesis/model/conversion';
import { temporaryStackName, toTemporary } from '../../../lib/synthesis/model/temporary-environment';

const path = ['environments', 'preview', 'temporary'];

function convert(said: Omit<Parameters<typeof toTemporary>[1], 'template'>) {
  const conversion = new Conversion();
  const made = toTemporary('preview', { template: 'preview.yaml', ...said }, 'shop', path, conversion);
  return { made, said: conversion.remarks.map(({ code, path: at }) => [code, ...at]) };
}

test('it lives for four hours at most, unless it says otherwise', () => {
  expect(convert({}).made).toMatchObject({
    name: 'preview',
    stack: { kind: 'stack', stack: 'environment-shop-preview', template: 'preview.yaml' },
    livesMinutes: 240,
  });
  expect(convert({ lives: '7d', artifact: 'infrastructure' }).made).toMatchObject({
    artifact: 'infrastructure',
    livesMinutes: 10080,
  });
});

test.each(['14m', '8d', 'long'])('that it lives for %s is refused', (lives) => {
  expect(convert({ lives }).said).toContainEqual(['BadDuration', ...path, 'lives']);
});

test('each execution has a stack of its own', () => {
  expect(temporaryStackName(convert({}).made)).toBe('environment-shop-preview-#{codepipeline.PipelineExecutionId}');
});
