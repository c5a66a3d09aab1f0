import { found, withActions } from '../../../helpers/definition';

const home = 'home: { account: "111122223333", region: ap-northeast-2 }\n';
const problems = (website: string, value: string, variables = '{}') =>
  found(
    'ForeignValue',
    home +
      withActions(
        '{ build: a, recipe: npm, artifacts: { site: dist } }',
        `{ deploy: site, environment: staging, s3: { website: ${website} } }`,
        `{ test: smoke, commands: [x], env: { A: ${value} } }`,
      ).replace('staging: {}', `staging: { account: "444455556666", variables: ${variables} }`),
  );

const domain =
  '{ domain: a.acme.example, certificate: "arn:aws:acm:us-east-1:444455556666:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90" }';

test('names are known elsewhere, and a domain is one', () => {
  expect(problems('{}', '"${staging.site.bucket}"')).toEqual([]);
  expect(problems(domain, '"${staging.site.url}"')).toEqual([]);
});

test('what AWS names is not', () => {
  expect(problems('{}', '"${staging.site.url}"')).toEqual([
    '${staging.site.url} · test "smoke" reads ${staging.site.url} of account 444455556666, and stacks there hand out nothing but names',
  ]);
  expect(problems(domain, '"${staging.site.distribution}"')).toHaveLength(1);
});

test('a build fetches no variable of another account, but a secret by its ARN', () => {
  const arn = 'arn:aws:secretsmanager:ap-northeast-2:444455556666:secret:acme/db-a1B2c3';
  const read = '{ variable: B, environment: staging }';
  expect(problems('{}', read, `{ B: { secret: "${arn}" } }`)).toEqual([]);
  expect(problems('{}', read, '{ B: b }')).toEqual([
    '{ variable: B, environment: staging } · test "smoke" reads variable "B" of account 444455556666, and CodeBuild fetches values of its own account and region alone',
  ]);
});
