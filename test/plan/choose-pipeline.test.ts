import { choosePipeline } from '../../lib/plan/choose-pipeline';
import { factsOf, known, problemsOf } from '../helpers/facts';
import { aTemplate } from '../helpers/planned';

const two = aTemplate('two-pipelines');

test('the only pipeline needs no name', () => {
  expect(known(choosePipeline(aTemplate('storefront'))).name).toBe('shop');
});

test('of several pipelines one is named, by its name or its logical id', () => {
  expect(known(choosePipeline(two, 'blog')).logicalId).toBe('Blog');
  expect(known(choosePipeline(two, 'Shop')).name).toBe('shop');
});

test('several pipelines and no name is a mistake that lists them', () => {
  expect(problemsOf(choosePipeline(two))).toEqual([
    { code: 'SeveralPipelines', message: 'there are several pipelines', hint: 'give --pipeline NAME: shop, blog' },
  ]);
});

test('a name that no pipeline has is a mistake that says the nearest', () => {
  expect(problemsOf(choosePipeline(two, 'bolg'))).toEqual([
    {
      code: 'UnknownPipeline',
      message: 'there is no pipeline "bolg"',
      hint: 'pipelines: shop, blog · did you mean "blog"?',
    },
  ]);
});

test('a template without a pipeline is refused', () => {
  const facts = factsOf('Resources: { Site: { Type: AWS::S3::Bucket } }');
  expect(problemsOf(choosePipeline(facts))).toMatchObject([{ code: 'NoPipeline' }]);
});
