import { environmentStackName, pipelineStackName } from '../../../lib/synthesis/model/stack-name';

test('stacks are called after what they hold', () => {
  expect(pipelineStackName('storefront')).toBe('pipeline-storefront');
  expect(environmentStackName('storefront', 'staging')).toBe('environment-storefront-staging');
});

test("what a stack's name may not hold becomes a hyphen", () => {
  expect(pipelineStackName('team.web@eu_1')).toBe('pipeline-team-web-eu-1');
});
