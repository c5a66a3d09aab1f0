import { NO_FLEET, NOTHING_SERVED } from '../helpers/empty-facts';
import { factsOf } from '../helpers/facts';

test('resources whose condition does not hold are not there; those whose condition is unknown are', () => {
  const text = `Parameters: { Stage: { Type: String, Default: test }, Account: { Type: String } }
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
  IsOurs: !Equals [!Ref Account, "111122223333"]
Resources:
  OnlyThere: { Type: AWS::S3::Bucket, Condition: IsProduction }
  Perhaps: { Type: AWS::S3::Bucket, Condition: IsOurs }
  Always: { Type: AWS::S3::Bucket }`;
  expect(factsOf(text).buckets.map(({ logicalId }) => logicalId)).toEqual(['Perhaps', 'Always']);
  const production = factsOf(text, { parameters: { Stage: 'production', Account: '444455556666' } });
  expect(production.buckets.map(({ logicalId }) => logicalId)).toEqual(['OnlyThere', 'Always']);
});

test('resources of other types are no facts, and an assembly may have none', () => {
  const facts = factsOf('Resources: { Vpc: { Type: AWS::EC2::VPC } }');
  expect(facts).toEqual({
    account: '111122223333',
    region: 'us-east-1',
    pipelines: [],
    actionTypes: [],
    projects: [],
    functions: [],
    rules: [],
    topics: [],
    buckets: [],
    distributions: [],
    repositories: [],
    secrets: [],
    parameters: [],
    imageRepositories: [],
    aliases: [],
    functionUrls: [],
    alarms: [],
    beanstalkEnvironments: [],
    fleet: NO_FLEET,
    serving: NOTHING_SERVED,
  });
});
