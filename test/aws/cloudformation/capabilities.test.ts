import { covers, tryIamCapability } from '../../../lib/aws/cloudformation/capabilities';

test('identities need to be acknowledged, and more so by a name of their own', () => {
  const role = { type: 'AWS::IAM::Role', properties: {} };
  const topic = { type: 'AWS::SNS::Topic', properties: { TopicName: 'a' } };
  expect(tryIamCapability([topic])).toBeUndefined();
  expect(tryIamCapability([topic, role])).toBe('CAPABILITY_IAM');
  expect(tryIamCapability([role, { ...role, properties: { RoleName: 'deployer' } }])).toBe('CAPABILITY_NAMED_IAM');
  // The name of an inline policy is no name in IAM.
  expect(tryIamCapability([{ type: 'AWS::IAM::Policy', properties: { PolicyName: 'a' } }])).toBe('CAPABILITY_IAM');
});

test('the greater capability covers the lesser', () => {
  expect(covers(['CAPABILITY_NAMED_IAM'], 'CAPABILITY_IAM')).toBe(true);
  expect(covers(['CAPABILITY_IAM'], 'CAPABILITY_NAMED_IAM')).toBe(false);
  expect(covers(['CAPABILITY_NAMED_IAM'], 'CAPABILITY_AUTO_EXPAND')).toBe(false);
});
