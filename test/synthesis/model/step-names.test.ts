import { actionsOf } from '../../../lib/synthesis/model/dependency';
import { stepNamesOf } from '../../../lib/synthesis/model/step-names';
import { pipelineOf, withActions } from '../../helpers/definition';

const role = 'role: "arn:aws:iam::111122223333:role/shop"';
const namesOf = (platform: string) =>
  actionsOf(pipelineOf(withActions(`{ deploy: shop, artifact: Source, environment: staging, ${platform} }`))).flatMap(
    stepNamesOf,
  );

test.each([
  ['s3: { website: {} }', []],
  ['lambda: { function: shop, alias: live }', ['shop-record']],
  [`cloudformation: { template: a.yaml, stack: shop, ${role} }`, ['shop-configure']],
  [
    `cloudformation: { template: a.yaml, stack: shop, ${role}, changes: { approve: false } }`,
    ['shop-configure', 'shop-changes'],
  ],
  [
    `cloudformation: { template: a.yaml, stack: shop, ${role}, changes: {} }`,
    ['shop-configure', 'shop-changes', 'shop-approve'],
  ],
])('%s is also %j', (platform, names) => {
  expect(namesOf(platform)).toEqual(names);
});

test('an image is prepared before it is deployed, and recorded after', () => {
  const pipeline = pipelineOf(
    withActions(
      '{ build: image, recipe: docker, artifacts: { image: { image: shop } } }',
      '{ deploy: shop, artifact: image, environment: staging, ecs: { managed: {} } }',
    ),
  );
  expect(actionsOf(pipeline).flatMap(stepNamesOf)).toEqual(['shop-prepare', 'shop-record']);
});
