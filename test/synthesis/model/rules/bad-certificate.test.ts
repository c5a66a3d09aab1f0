import { found, withStages } from '../../../helpers/definition';

const id = '5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';
const problems = (certificate: string) =>
  found(
    'BadCertificate',
    `home: { region: ap-northeast-2 }\n${withStages(
      '{ name: A, actions: [{ build: image, recipe: docker, artifacts: { api: { image: shop/api } } }] }',
      `{ name: B, environment: staging, actions: [{ deploy: api, ecs: { managed: { domain: a.acme.example, certificate: ${certificate} } } }] }`,
    )}`,
  );

test('a certificate is in the region of its load balancer', () => {
  expect(problems(`arn:aws:acm:ap-northeast-2:111122223333:certificate/${id}`)).toEqual([]);
  expect(problems(`arn:aws:acm:us-east-1:111122223333:certificate/${id}`)).toEqual([
    `arn:aws:acm:us-east-1:111122223333:certificate/${id} · deploy "api" has a certificate that is in us-east-1`,
  ]);
  expect(problems('mine')).toEqual(['mine · deploy "api" has a certificate that is no ARN of a certificate']);
});
