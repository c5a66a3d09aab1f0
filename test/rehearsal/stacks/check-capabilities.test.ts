import { checkCapabilities } from '../../../lib/rehearsal/stacks/check-capabilities';

const role = { stack: 'a', logicalId: 'Role', type: 'AWS::IAM::Role', properties: {}, metadata: {} };

test('what a template does must be acknowledged', () => {
  expect(() => checkCapabilities({}, [role], [], true)).toThrow('Requires capabilities : [CAPABILITY_IAM]');
  expect(() => checkCapabilities({}, [role], ['CAPABILITY_NAMED_IAM'], true)).not.toThrow();
});

test('macros must be acknowledged where no change set shows what they make', () => {
  const body = { Transform: 'AWS::Serverless-2016-10-31' };
  expect(() => checkCapabilities(body, [], [], true)).toThrow('Requires capabilities : [CAPABILITY_AUTO_EXPAND]');
  expect(() => checkCapabilities(body, [], [], false)).not.toThrow();
});
