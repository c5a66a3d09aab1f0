import { quotas } from '../../../lib/aws/codepipeline/quotas';

test("the quotas are those of CodePipeline's user guide", () => {
  expect(quotas).toMatchObject({ leastStages: 2, stages: 50, actions: 500, parallelActions: 50, runOrder: 999 });
  expect(quotas).toMatchObject({ variables: 50, variableValue: 1000, buildOutputs: 5, tags: 50 });
  expect(quotas).toMatchObject({ triggerFilters: 3, triggerPatterns: 8, triggerPattern: 255 });
});

test('an artifact may have as many bytes as the guide says', () => {
  expect(quotas.artifactBytes).toMatchObject({
    'Source/S3': 7_516_192_768,
    'Source/CodeStarSourceConnection': 1_073_741_824,
    'Deploy/ElasticBeanstalk': 536_870_912,
    'Deploy/CloudFormation': 268_435_456,
    'Deploy/CodeDeployToECS': 3_145_728,
  });
});
