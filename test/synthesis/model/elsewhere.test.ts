import {
  canBeElsewhere,
  deploysReaching,
  elsewhereOf,
  isReaching,
  outputsElsewhere,
  renderPlace,
} from '../../../lib/synthesis/model/elsewhere';
import { deliveryOf, withActions } from '../../helpers/definition';
import { anEnvironment } from '../../helpers/delivery';

const home = { account: '111122223333', region: 'ap-northeast-2' };

test('environments elsewhere are those of other accounts and regions', () => {
  const here = anEnvironment('here', home);
  const there = anEnvironment('there', { account: '444455556666', region: 'us-east-1' });
  expect([...elsewhereOf({ home, environments: [here, there] }).keys()]).toEqual(['there']);
  expect(renderPlace(there)).toBe('account 444455556666, region us-east-1');
});

test('a website hands out its bucket there, and its own domain', () => {
  const website = { kind: 'website', name: 'site' } as const;
  const domain = { name: 'a.acme.example', certificateArn: 'arn:aws:acm:us-east-1:444455556666:certificate/1' };
  expect(canBeElsewhere(website)).toBe(true);
  expect(outputsElsewhere(website)).toEqual(['bucket']);
  expect(outputsElsewhere({ ...website, domain })).toEqual(['bucket', 'url']);
  expect(outputsElsewhere({ kind: 'bucket', name: 'site', bucketName: 'acme-site' })).toBeUndefined();
});

test('a stack is deployed by a role of its account, an assembly by those that are bootstrapped', () => {
  const delivery = deliveryOf(
    'home: { account: "111122223333", region: ap-northeast-2 }\n' +
      withActions(
        '{ build: a, recipe: npm, artifacts: { app: dist, data: out } }',
        '{ deploy: app, environment: production, cdk: { stacks: "*" } }',
        '{ deploy: data, environment: production, cloudformation: { template: t.yaml, stack: shop, role: "arn:aws:iam::111122223333:role/deploy" } }',
        '{ deploy: near, artifact: data, environment: staging, cloudformation: { template: t.yaml, stack: s, role: "arn:aws:iam::111122223333:role/deploy" } }',
      ).replace('production: {}', 'production: { region: us-east-1 }'),
  );
  const [pipeline] = delivery.pipelines;
  const reaching = pipeline === undefined ? [] : deploysReaching(pipeline, delivery);
  expect(reaching.map(({ name }) => name)).toEqual(['data']);
  expect(reaching.every(({ target }) => canBeElsewhere(target) && isReaching(target))).toBe(true);
});
