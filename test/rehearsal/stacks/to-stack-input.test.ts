import { toStackInput } from '../../../lib/rehearsal/stacks/to-stack-input';
import { aRequest } from '../../helpers/stacks';

test('a request is written as AWS query writes lists', () => {
  const request = aRequest('{}', {
    ...{ parameters: { Stage: 'staging' }, tags: { version: '1' }, capabilities: ['CAPABILITY_IAM'] },
    ...{ roleArn: 'arn:aws:iam::111122223333:role/deploy', policy: '{"Statement":[]}' },
  });
  expect(toStackInput(request)).toEqual({
    StackName: 'shop',
    TemplateBody: '{}',
    'Parameters.member.1.ParameterKey': 'Stage',
    'Parameters.member.1.ParameterValue': 'staging',
    'Tags.member.1.Key': 'version',
    'Tags.member.1.Value': '1',
    'Capabilities.member.1': 'CAPABILITY_IAM',
    RoleARN: 'arn:aws:iam::111122223333:role/deploy',
    StackPolicyBody: '{"Statement":[]}',
  });
});
