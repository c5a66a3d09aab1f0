import { found, withPipeline } from '../../../helpers/definition';

const connection =
  'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
const actions =
  '{ test: unit, recipe: npm }, { build: image, recipe: docker, artifacts: { api: { image: shop/api } } }, { approve: ok }';

test('a build that pull requests leave out is worth a note, and an approval is not', () => {
  const text = (triggers: string) =>
    withPipeline(
      `source: { github: acme/shop, connection: "${connection}" }`,
      triggers,
      `stages: [{ name: One, actions: [${actions}] }]`,
    );
  expect(found('LeftOut', text('triggers: [{ pull-request: {} }]'))).toEqual([
    'build: image · pipeline "shop-pull-request" leaves out build "image", which reads a secret, pushes an image, bakes an AMI, asks a server or needs what is left out',
  ]);
  expect(found('LeftOut', text('triggers: [{ push: {} }]'))).toEqual([]);
});
