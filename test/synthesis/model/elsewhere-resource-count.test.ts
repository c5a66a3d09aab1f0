import { countAccessResources, countElsewhere } from '../../../lib/synthesis/model/elsewhere-resource-count';
import { deliveryOf, withActions } from '../../helpers/definition';

const text = `home: { account: "111122223333", region: ap-northeast-2 }\n${withActions(
  '{ build: a, recipe: npm, artifacts: { site: dist } }',
  '{ deploy: site, environment: staging, s3: { bucket: acme-staging } }',
  '{ deploy: live, artifact: site, environment: production, s3: { bucket: acme-production } }',
)}`;

function countOf(production: string): readonly number[] {
  const delivery = deliveryOf(text.replace('production: {}', `production: ${production}`));
  return delivery.pipelines.flatMap((pipeline) => [
    countElsewhere(pipeline, delivery),
    countAccessResources(pipeline, 'production'),
  ]);
}

test('the role of a deploy elsewhere is there, and who reads at home needs an alias', () => {
  expect(countOf('{ region: us-east-1 }')).toEqual([-2, 2]);
  expect(countOf('{ account: "444455556666" }')).toEqual([-1, 2]);
});

test('at home nothing changes', () => {
  expect(countOf('{}')[0]).toBe(0);
});

test('of a stack what prepares and asks stays at home, of an assembly everything does', () => {
  const count = (platform: string) => {
    const delivery = deliveryOf(
      text
        .replace('production: {}', 'production: { region: us-east-1 }')
        .replace('s3: { bucket: acme-production }', platform),
    );
    return delivery.pipelines.flatMap((one) => [
      countElsewhere(one, delivery),
      countAccessResources(one, 'production'),
    ]);
  };
  const allow = 'allow: [{ actions: sqs:CreateQueue, resources: "arn:aws:sqs:us-east-1:111122223333:shop" }]';
  const stack = `cloudformation: { template: t.yaml, stack: shop, ${allow}, changes: { approve: false }`;
  expect(count(`${stack} }`)).toEqual([-6, 4]);
  expect(count('cdk: { stacks: "*" }')).toEqual([0, 0]);
});
