import { found, withActions } from '../../../helpers/definition';

const staging = [
  '{ build: a, recipe: npm, artifacts: { site: dist } }',
  '{ deploy: site, environment: staging, s3: { website: {} } }',
];
const smoke = (reference: string) =>
  withActions(...staging, `{ test: smoke, commands: [x], env: { URL: "at ${reference}" } }`);

test('a target that a deploy of the pipeline puts something on is good', () => {
  expect(found('UnknownTarget', smoke('${staging.site.url}'))).toEqual([]);
});

test.each([
  ['${stagin.site.url}', 'test "smoke" refers to environment "stagin", which is not declared'],
  [
    '${staging.sit.url}',
    'test "smoke" refers to target "sit" of "staging", which no deploy of this pipeline puts anything on',
  ],
  [
    '${production.site.url}',
    'test "smoke" refers to target "site" of "production", which no deploy of this pipeline puts anything on',
  ],
])('%s is refused', (reference, message) => {
  expect(found('UnknownTarget', smoke(reference))).toEqual([`${reference} · ${message}`]);
});
