import { found, withActions, withPipeline } from '../../../helpers/definition';

const image = (name: string, repository: string) =>
  `{ build: ${name}, recipe: docker, artifacts: { ${name}: { image: ${repository} } } }`;

test('the pipelines of several branches push the same image to the same repository', () => {
  const stages = `stages: [{ name: One, actions: [${image('a', '{ managed: shop/api }')}] }]`;
  const text = withPipeline('source: { codecommit: shop }', 'branches: { main: shop, develop: shop-develop }', stages);
  expect(found('BadRepository', text)).toEqual([]);
});

test('two images of one commit do not go to the same repository', () => {
  const web = '{ build: web, recipe: docker, artifacts: { web: { image: shop/api, context: web } } }';
  expect(found('BadRepository', withActions(image('a', 'shop/api'), web))).toEqual([
    'shop/api · repository "shop/api" takes two images, "a" and "web", which would have the same tag',
  ]);
});

test('a repository has a name that ECR accepts', () => {
  expect(found('BadRepository', withActions(image('a', 'Shop/api')))).toEqual([
    'Shop/api · "Shop/api" is no name of a repository of ECR',
  ]);
});

test('two pipelines do not make the same repository', () => {
  const pipeline = (name: string) =>
    `  ${name}: { source: { codecommit: ${name} }, stages: [{ name: One, actions: [${image('a', '{ managed: shop/api }')}] }] }`;
  expect(found('BadRepository', `pipelines:\n${pipeline('one')}\n${pipeline('two')}\n`)).toEqual([
    'shop/api · repository "shop/api" is made twice',
  ]);
});
