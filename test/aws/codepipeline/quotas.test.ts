import { quotas } from '../../../lib/aws/codepipeline/quotas';

test("the quotas are those of CodePipeline's user guide", () => {
  expect(quotas).toMatchObject({ leastStages: 2, stages: 50, actions: 500, parallelActions: 50, runOrder: 999 });
  expect(quotas).toMatchObject({ variables: 50, variableValue: 1000, buildOutputs: 5, tags: 50 });
  expect(quotas).toMatchObject({ triggerFilters: 3, triggerPatterns: 8, triggerPattern: 255 });
});
