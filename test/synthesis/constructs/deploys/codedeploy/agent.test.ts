import { installAgent } from '../../../../../lib/synthesis/constructs/deploys/codedeploy/agent';
import { aStack } from '../../../../helpers/stack';

test('a server installs the agent of its own region', () => {
  const text = installAgent(aStack()).render();
  expect(text).toContain('https://aws-codedeploy-ap-northeast-2.s3.ap-northeast-2.');
  expect(text).toContain('set -eu');
});
