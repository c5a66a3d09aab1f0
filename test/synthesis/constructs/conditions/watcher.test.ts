import { Match, Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Watcher } from '../../../../lib/synthesis/constructs/conditions/watcher';
import { aStack, noBundles, statementsOf, theOnly } from '../../../helpers/stack';

const stack = aStack();
const arn = 'arn:aws:codepipeline:ap-northeast-2:111122223333:shop';
const settings = {
  pipeline: 'shop',
  stages: [
    { stage: 'Staging', minutes: 60, alarms: ['errors', 'slow'] },
    { stage: 'Production', minutes: 1440, alarms: ['errors'] },
  ],
};
new Watcher(stack, 'Watcher', {
  settings,
  pipeline: codepipeline.Pipeline.fromPipelineArn(stack, 'Pipeline', arn),
  key: new kms.Key(stack, 'Key'),
  code: noBundles()('rollback'),
});
const template = Template.fromStack(stack);

test('each alarm that goes off is told once, whichever stages it turns back', () => {
  expect(theOnly(template, 'AWS::Events::Rule')['EventPattern']).toMatchObject({
    detail: { alarmName: ['errors', 'slow'], state: { value: ['ALARM'] } },
  });
});

test('it asks for rollbacks of these stages of this pipeline, and of no others', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy').filter(({ actions }) =>
    actions.includes('codepipeline:RollbackStage'),
  );
  expect(rights.map(({ resources }) => resources)).toEqual([[arn, `${arn}/Production`, `${arn}/Staging`]]);
});

test('what it could not handle is kept, be it the rule’s or its own', () => {
  const queue = { 'Fn::GetAtt': [Match.stringLikeRegexp('^WatcherDeadLetters'), 'Arn'] };
  template.hasResourceProperties('AWS::Lambda::Function', { DeadLetterConfig: { TargetArn: queue } });
  template.hasResourceProperties('AWS::Events::Rule', { Targets: [{ DeadLetterConfig: { Arn: queue } }] });
});
