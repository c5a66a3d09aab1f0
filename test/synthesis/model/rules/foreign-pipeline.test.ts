import { anyStages, found, withPipeline } from '../../../helpers/definition';

test('a pipeline that nobody knows here is worth a note', () => {
  const text = withPipeline('source: { codecommit: shop }', 'triggers: [{ pipeline: base }]', anyStages);
  expect(found('ForeignPipeline', text)).toEqual([
    'base · no pipeline of this definition is called "base": it has to exist when it shall start this one',
  ]);
  const own = text.replace('pipeline: base', 'pipeline: shop');
  expect(found('ForeignPipeline', own)).toEqual([]);
});
