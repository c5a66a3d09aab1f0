import { toEnvironmentStackName, toPipelineStackName } from '../../../lib/synthesis/stacks/stack-name';

test('stacks are named after what they hold, in characters that CloudFormation takes', () => {
  expect(toPipelineStackName('storefront')).toBe('pipeline-storefront');
  expect(toPipelineStackName('acme.web_v2@main')).toBe('pipeline-acme-web-v2-main');
  expect(toEnvironmentStackName('portal', 'staging')).toBe('environment-portal-staging');
  expect(toEnvironmentStackName('my_portal', 'eu.west')).toBe('environment-my-portal-eu-west');
});
