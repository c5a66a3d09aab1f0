import { factsOf } from '../helpers/facts';

const { rules } = factsOf(`Resources:
  Delivery: { Type: AWS::CodePipeline::Pipeline, Properties: { Name: shop } }
  OnFailure:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.codepipeline]
        resources: [!Sub "arn:\${AWS::Partition}:codepipeline:\${AWS::Region}:\${AWS::AccountId}:\${Delivery}"]
        detail: { state: [FAILED], version: [1], team: [!ImportValue team] }
      Targets:
        - Id: notify
          Arn: arn:aws:lambda:us-east-1:111122223333:function:notify
          RetryPolicy: { MaximumRetryAttempts: 2 }
          DeadLetterConfig: { Arn: arn:aws:sqs:us-east-1:111122223333:lost }
          InputTransformer: { InputPathsMap: { state: $.detail.state }, InputTemplate: '"it <state>"' }
        - { Id: log, Arn: !ImportValue log-group, InputPath: $.detail }
  Nightly:
    Type: AWS::Events::Rule
    Properties: { Name: nightly, State: DISABLED, ScheduleExpression: rate(1 day), Targets: [] }
  AsText:
    Type: AWS::Events::Rule
    Properties: { EventPattern: '{"source":["aws.s3"]}' }
  OfAnotherBus:
    Type: AWS::Events::Rule
    Properties: { EventBusName: orders, EventPattern: { source: [shop] } }`);

test('a pattern has its intrinsics resolved, and its numbers stay numbers', () => {
  expect(rules[0]?.pattern).toEqual({
    source: ['aws.codepipeline'],
    resources: ['arn:aws:codepipeline:us-east-1:111122223333:shop'],
    detail: { state: ['FAILED'], version: [1], team: [{ unknown: 'ImportValue team' }] },
  });
});

test('targets have their input, retries and dead letters', () => {
  expect(rules[0]?.targets).toEqual([
    {
      id: 'notify',
      arn: 'arn:aws:lambda:us-east-1:111122223333:function:notify',
      maximumRetryAttempts: 2,
      deadLetter: 'arn:aws:sqs:us-east-1:111122223333:lost',
      inputTransformer: { paths: { state: '$.detail.state' }, template: '"it <state>"' },
    },
    { id: 'log', arn: { unknown: 'ImportValue log-group' }, inputPath: '$.detail', maximumRetryAttempts: 185 },
  ]);
});

test('a schedule has no pattern, and a disabled rule says so', () => {
  expect(rules[1]).toMatchObject({ name: 'nightly', enabled: false, schedule: 'rate(1 day)' });
  expect(rules[1]).not.toHaveProperty('pattern');
});

test('a pattern may be written as JSON text', () => {
  expect(rules[2]?.pattern).toEqual({ source: ['aws.s3'] });
});

test('rules of another bus are left out: no event of AWS arrives there', () => {
  expect(rules.map(({ logicalId }) => logicalId)).toEqual(['OnFailure', 'Nightly', 'AsText']);
});
