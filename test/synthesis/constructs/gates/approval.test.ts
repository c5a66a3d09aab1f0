import { toApprovalAction } from '../../../../lib/synthesis/constructs/gates/approval';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import type { ApproveAction } from '../../../../lib/synthesis/model/action';
import { actionsOf, statementsOf, templateWith } from '../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'site', url: 'https://d1.cloudfront.net' });

const synthesize = (but: Partial<ApproveAction>) =>
  templateWith(
    (scope, context) => [
      toApprovalAction(scope, { verb: 'approve', name: 'release', runOrder: 3, ask: [], ...but }, context),
    ],
    { outputs },
  );

test('approvers are told by e-mail what they approve, and get a link', () => {
  const template = synthesize({
    ask: ['release@acme.example', 'boss@acme.example'],
    message: 'Release #{Source.CommitId}?',
    link: [{ environment: 'staging', target: 'site', output: 'url' }, '/news'],
    timeoutMinutes: 4320,
  });
  expect(actionsOf(template)['Second.release']).toMatchObject({
    ActionTypeId: { Category: 'Approval', Owner: 'AWS', Provider: 'Manual', Version: '1' },
    Configuration: {
      NotificationArn: { Ref: expect.stringMatching(/Approvers/) },
      CustomData: 'Release #{Source.CommitId}?',
      ExternalEntityLink: 'https://d1.cloudfront.net/news',
    },
    RunOrder: 3,
    TimeoutInMinutes: 4320,
  });
  template.resourceCountIs('AWS::SNS::Subscription', 2);
  expect(statementsOf(template, 'AWS::IAM::Policy')).toContainEqual(
    expect.objectContaining({ actions: ['sns:Publish'], resources: [expect.stringMatching(/Approvers/)] }),
  );
  expect(statementsOf(template, 'AWS::IAM::Policy')).toContainEqual(
    expect.objectContaining({ actions: ['kms:Decrypt', 'kms:GenerateDataKey*'] }),
  );
});

test('an approval that asks nobody has no topic', () => {
  const template = synthesize({});
  template.resourceCountIs('AWS::SNS::Topic', 0);
  expect(actionsOf(template)['Second.release']).not.toHaveProperty('Configuration');
  expect(actionsOf(template)['Second.release']).not.toHaveProperty('TimeoutInMinutes');
});
