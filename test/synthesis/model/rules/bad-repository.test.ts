import { found, withActions } from '../../../helpers/definition';

const image = (name: string, repository: string) =>
  `{ build: ${name}, recipe: docker, artifacts: { ${name}: { image: ${repository} } } }`;

test('a repository may take the images of several builds of a pipeline', () => {
  const builds = [image('a', '{ managed: shop/api }'), image('b', '{ managed: shop/api }')];
  expect(found('BadRepository', withActions(...builds))).toEqual([]);
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
