import { repositoriesOf, tryReleasedImage } from '../../../lib/synthesis/model/released-image';
import { deliveryOf, withPipeline } from '../../helpers/definition';

const ecs = '{ cluster: shop, service: api, container: api, roles: run }';
const { pipelines } = deliveryOf(
  withPipeline(
    'source: { App: { codecommit: shop }, Base: { ecr: { repository: base/node, tag: "22" } } }',
    'stages:',
    '  - name: Build',
    '    actions: [{ build: image.api, recipe: docker, artifacts: { api: { image: shop/api } } }]',
    '  - name: Staging',
    '    environment: staging',
    `    actions: [{ deploy: api, ecs: ${ecs} }, { deploy: base, artifact: Base, ecs: ${ecs} }]`,
  ),
);
const [pipeline] = pipelines;

test('a built image is meant by the digest that its build exports', () => {
  expect(pipeline && tryReleasedImage('api', pipeline)).toEqual({
    repository: 'shop/api',
    digest: '#{image-api.IMAGE_DIGEST}',
    uri: '#{image-api.IMAGE_URI}',
    version: '#{image-api.IMAGE_TAG}',
  });
});

test('one of a source by the digest that was pushed', () => {
  expect(pipeline && tryReleasedImage('Base', pipeline)).toEqual({
    repository: 'base/node',
    digest: '#{Base.ImageDigest}',
    version: '#{Base.ImageTag}',
  });
  expect(pipeline && tryReleasedImage('App', pipeline)).toBeUndefined();
});

test('a target pulls from the repositories of what is released to it', () => {
  expect(repositoriesOf('staging', 'api', pipelines)).toEqual(['shop/api']);
  expect(repositoriesOf('staging', 'base', pipelines)).toEqual(['base/node']);
  expect(repositoriesOf('production', 'api', pipelines)).toEqual([]);
});
