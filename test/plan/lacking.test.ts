import { lacking } from '../../lib/plan/lacking';
import { aTemplate, firstPipeline } from '../helpers/planned';

test('a template alone lacks imports and the code of functions that its actions or rules call', () => {
  const assembly = aTemplate('shared-bucket');
  expect(lacking(assembly, firstPipeline(assembly))).toEqual({
    imports: ['Colour', 'shared-bucket', 'ssm:/shop/prefix'],
    functions: ['Notify'],
  });
});

test('what a person gives is lacking no longer', () => {
  const assembly = aTemplate('shared-bucket', { Colour: 'blue', 'shared-bucket': 'acme', 'ssm:/shop/prefix': 'p' });
  expect(lacking(assembly, firstPipeline(assembly)).imports).toEqual([]);
});

test('a template that has everything lacks nothing', () => {
  const assembly = aTemplate('storefront');
  expect(lacking(assembly, firstPipeline(assembly))).toEqual({ imports: [], functions: [] });
});
