import { limits } from '../../../lib/aws/cloudformation/limits';

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
test("the limits are those of CloudFormation's user guide", () => {
  expect(limits).toEqual({
    templateBytes: 1_000_000,
    resources: 500,
    outputs: 200,
    parameters: 200,
    mappings: 200,
    parameterBytes: 4_096,
    name: 255,
    tags: 50,
    parameterOverrides: 1_024,
  });
});
