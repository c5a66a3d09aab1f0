import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { Notifier } from '../../../../lib/synthesis/constructs/notices/notifier';
import { aPipeline } from '../../../helpers/delivery';
import { aContext, aStack, flat, statementsOf, theOnly } from '../../../helpers/stack';

const code = mkdtempSync(join(tmpdir(), 'notifier-'));
writeFileSync(join(code, 'index.js'), 'exports.handler = async () => {};\n');
afterAll(() => rmSync(code, { recursive: true }));

const stack = aStack();
const model = aPipeline({
  sources: [
    { provider: 'codecommit', name: 'Source', repository: 'handbook', branch: 'main', clone: false, managed: false },
  ],
});
new Notifier(stack, 'Notifier', {
  model,
  pipeline: codepipeline.Pipeline.fromPipelineArn(
    stack,
    'Pipeline',
    'arn:aws:codepipeline:ap-northeast-2:111122223333:storefront',
  ),
  key: aContext(stack).store.key,
  code,
});
const template = Template.fromStack(stack);

test('the function is current, logs under the key, and hands what it cannot tell to the dead-letter queue', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    Timeout: 60,
    LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('NotifierLogs') } },
    DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('DeadLetters'), 'Arn'] } },
  });
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 2 });
  template.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1209600 });
});

test('its environment says where to tell what, and holds the secret’s name, never a value', () => {
  const { Environment: environment } = theOnly(template, 'AWS::Lambda::Function') as {
    Environment: { Variables: Record<string, unknown> };
  };
  expect(Object.keys(environment.Variables)).toEqual(['CHANNELS']);
  expect(JSON.parse(flat(environment.Variables['CHANNELS']))).toEqual([
    {
      kind: 'email',
      topicArn: expect.stringMatching(/^<NotifierChannelsteam\w+>$/),
      when: ['failed', 'waiting', 'succeeded'],
    },
    { kind: 'slack', secretArn: 'storefront/slack', when: ['failed'] },
  ]);
});

test('its role may do what it does, each on the one resource', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy').flatMap(({ actions, resources }) =>
    actions.map((action) => [action, ...resources].join(' ')),
  );
  expect(rights.sort()).toEqual([
    'codecommit:GetCommit arn:aws:codecommit:ap-northeast-2:111122223333:handbook',
    'codepipeline:GetPipelineExecution arn:aws:codepipeline:ap-northeast-2:111122223333:storefront',
    'codepipeline:ListActionExecutions arn:aws:codepipeline:ap-northeast-2:111122223333:storefront',
    expect.stringMatching(/^kms:Decrypt <ArtifactsKey\w+\.Arn>$/),
    expect.stringMatching(/^kms:GenerateDataKey\* <ArtifactsKey\w+\.Arn>$/),
    expect.stringMatching(/^logs:CreateLogStream <NotifierLogs\w+\.Arn>$/),
    expect.stringMatching(/^logs:PutLogEvents <NotifierLogs\w+\.Arn>$/),
    'secretsmanager:GetSecretValue arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:storefront/slack-??????',
    expect.stringMatching(/^sns:Publish <NotifierChannelsteam\w+>$/),
    expect.stringMatching(/^sqs:SendMessage <NotifierDeadLetters\w+\.Arn>$/),
  ]);
});

test('executions and approvals come by a rule each', () => {
  template.resourceCountIs('AWS::Events::Rule', 2);
  template.resourceCountIs('AWS::Lambda::Permission', 2);
});
