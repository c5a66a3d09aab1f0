import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import { ManualApprovalAction, S3SourceAction } from 'aws-cdk-lib/aws-codepipeline-actions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { addConditions } from '../../../../lib/synthesis/constructs/conditions/add-conditions';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import type { StageConditions } from '../../../../lib/synthesis/model/stage-conditions';
import { aPipeline } from '../../../helpers/delivery';
import { aStack, flat, noBundles, statementsOf, theOnly } from '../../../helpers/stack';

function templateOf(conditions: StageConditions): Template {
  const stack = aStack();
  const output = new codepipeline.Artifact('Source');
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'handover');
  const source = new S3SourceAction({ actionName: 'Source', bucket, bucketKey: 'a.zip', output });
  const approve = new ManualApprovalAction({ actionName: 'ok' });
  const stages = [
    { stageName: 'Source', actions: [source] },
    { stageName: 'Production', actions: [approve] },
  ];
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', { stages });
  const model = aPipeline({ name: 'steady', stages: [{ name: 'Production', actions: [], conditions }] });
  addConditions(stack, { model, pipeline, key: new kms.Key(stack, 'Key'), outputs, bundles: noBundles() });
  return Template.fromStack(stack);
}

/** Nobody asks for a target's alarms. */
const outputs = new OutputDirectory();

const alarm = (name: string) => `arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:${name}`;

test('the pipeline may look at the alarms of its bakes, and at no others; without a watch there is no function', () => {
  const template = templateOf({
    onFailure: 'fail',
    bake: { minutes: 15, alarms: ['errors', alarm('late'), 'errors'] },
  });
  const looks = statementsOf(template, 'AWS::IAM::Policy').filter(({ actions }) =>
    actions.includes('cloudwatch:DescribeAlarms'),
  );
  expect(looks.map(({ resources }) => resources.map(flat))).toEqual([[alarm('errors'), alarm('late')]]);
  template.resourceCountIs('AWS::Lambda::Function', 0);
});

describe('a stage that is watched', () => {
  const template = templateOf({ onFailure: 'fail', watch: { minutes: 1440, alarms: [alarm('errors')] } });

  test('has a rule for the alarms that go off, and a function that knows the stage', () => {
    expect(theOnly(template, 'AWS::Events::Rule')['EventPattern']).toEqual({
      source: ['aws.cloudwatch'],
      'detail-type': ['CloudWatch Alarm State Change'],
      detail: { alarmName: ['errors'], state: { value: ['ALARM'] } },
    });
    const { Environment: environment } = theOnly(template, 'AWS::Lambda::Function') as {
      Environment: { Variables: { WATCH: string } };
    };
    expect(JSON.parse(environment.Variables.WATCH)).toEqual({
      pipeline: 'steady',
      stages: [{ stage: 'Production', minutes: 1440, alarms: ['errors'] }],
    });
  });

  test('which may ask of this pipeline, and for rollbacks of this stage', () => {
    const asks = statementsOf(template, 'AWS::IAM::Policy', /Watcher/).filter(({ actions }) =>
      actions.some((action) => String(action).startsWith('codepipeline:')),
    );
    expect(asks.map(({ actions, resources }) => [actions, resources.length])).toEqual([
      [['codepipeline:GetPipelineState', 'codepipeline:ListPipelineExecutions'], 1],
      [['codepipeline:RollbackStage'], 2],
    ]);
    expect(asks[1]?.resources.map(flat)).toContainEqual(expect.stringMatching(/>\/Production$/));
  });
});
