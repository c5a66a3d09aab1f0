import { anyStages, found, withActions, withPipeline } from '../../../helpers/definition';

const id = '0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11';
const github = (connection: string) =>
  withPipeline(`source: { github: acme/shop, connection: "${connection}" }`, anyStages);

test.each([
  `arn:aws:codeconnections:ap-northeast-2:111122223333:connection/${id}`,
  `arn:aws:codestar-connections:us-east-1:111122223333:connection/${id}`,
  `arn:aws-us-gov:codeconnections:us-gov-west-1:111122223333:connection/${id}`,
  `arn:aws-cn:codeconnections:cn-north-1:111122223333:connection/${id}`,
])('%s is a connection', (arn) => {
  expect(found('BadArn', github(arn))).toEqual([]);
});

test.each([
  'my-connection',
  id,
  `arn:aws:codeconnections:ap-northeast-2:1111:connection/${id}`,
  `arn:aws:codeconnections::111122223333:connection/${id}`,
  'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/…',
  `arn:aws:codeconnections:ap-northeast-2:111122223333:host/${id}`,
  `arn:aws:codebuild:ap-northeast-2:111122223333:connection/${id}`,
])('%s is none', (arn) => {
  expect(found('BadArn', github(arn))).toEqual([
    `"${arn}" · source "Source" has a connection that is no ARN of a connection`,
  ]);
});

test('the connections of every provider are looked at', () => {
  for (const source of ['gitlab: acme/shop/web', 'bitbucket: acme/shop']) {
    expect(found('BadArn', withPipeline(`source: { ${source}, connection: mine }`, anyStages))).toEqual([
      'mine · source "Source" has a connection that is no ARN of a connection',
    ]);
  }
});

const website = (certificate: string) =>
  withActions(
    '{ build: a, recipe: npm, artifacts: { site: dist } }',
    `{ deploy: site, environment: staging, s3: { website: { domain: www.acme.example, certificate: "${certificate}" } } }`,
  );

test('a certificate is in us-east-1', () => {
  expect(found('BadArn', website(`arn:aws:acm:us-east-1:111122223333:certificate/${id}`))).toEqual([]);
  const elsewhere = `arn:aws:acm:ap-northeast-2:111122223333:certificate/${id}`;
  expect(found('BadArn', website(elsewhere))).toEqual([
    `"${elsewhere}" · deploy "site" has a certificate that is not in us-east-1`,
  ]);
  expect(found('BadArn', website('mine'))).toEqual([
    '"mine" · deploy "site" has a certificate that is no ARN of a certificate',
  ]);
});
