import { toUncallable } from '../../lib/plan/uncallable';
import { factsOf } from '../helpers/facts';
import { firstPipeline } from '../helpers/planned';

function uncallable(fn: string, rule: string) {
  const assembly = factsOf(`Resources:
  Delivery: { Type: AWS::CodePipeline::Pipeline, Properties: { Name: shop } }
  Notify: { Type: AWS::Lambda::Function, Properties: { FunctionName: notify, ${fn} } }
  Rule: { Type: AWS::Events::Rule, Properties: { Name: changed, ${rule}, Targets: [{ Id: n, Arn: !GetAtt Notify.Arn }] } }`);
  return toUncallable(firstPipeline(assembly), assembly);
}

const onPipelines = 'EventPattern: { source: [aws.codepipeline] }';
const names = { rules: ['changed'], function: 'notify', logicalId: 'Notify' };

test('a function whose code is not here is asked for by its logical id', () => {
  expect(uncallable('Runtime: nodejs22.x, Code: { S3Key: k }', onPipelines)).toEqual([
    { ...names, why: 'its code is not here', remedy: 'give --code Notify=PATH: a folder or a zip with its code' },
  ]);
});

test('a function that nothing here runs is named, and nothing can be given for it', () => {
  expect(uncallable('Runtime: python3.13, Code: { ZipFile: x }', onPipelines)).toEqual([
    { ...names, why: 'it needs python3.13, and only Node.js runs here' },
  ]);
});

test('Python is run where it is', () => {
  const assembly = factsOf(`Resources:
  Delivery: { Type: AWS::CodePipeline::Pipeline, Properties: { Name: shop } }
  Snake: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.13, Code: { ZipFile: x } } }
  Coffee: { Type: AWS::Lambda::Function, Properties: { Runtime: java21, Code: { S3Key: k } } }
  Rule: { Type: AWS::Events::Rule, Properties: { ${onPipelines}, Targets: [{ Id: s, Arn: !GetAtt Snake.Arn }, { Id: c, Arn: !GetAtt Coffee.Arn }] } }`);
  expect(toUncallable(firstPipeline(assembly), assembly, true)).toMatchObject([
    { function: 'Coffee', why: 'it needs java21, and only Node.js and Python run here' },
  ]);
});

test.each([
  ['Runtime: nodejs22.x, Code: { ZipFile: x }', onPipelines],
  ['Runtime: python3.13', 'EventPattern: { source: [aws.s3] }'],
  ['Runtime: python3.13', 'ScheduleExpression: rate(1 day)'],
  ['Runtime: python3.13', `${onPipelines}, State: DISABLED`],
])('a function { %s } of a rule { %s } stands in nobody’s way', (fn, rule) => {
  expect(uncallable(fn, rule)).toEqual([]);
});

test('a function that several rules call is named once, with all of them', () => {
  const assembly = factsOf(`Resources:
  Delivery: { Type: AWS::CodePipeline::Pipeline, Properties: { Name: shop } }
  Notify: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x } }
  Failed: { Type: AWS::Events::Rule, Properties: { ${onPipelines}, Targets: [{ Id: n, Arn: !GetAtt Notify.Arn }] } }
  Done: { Type: AWS::Events::Rule, Properties: { ${onPipelines}, Targets: [{ Id: n, Arn: !GetAtt Notify.Arn }] } }`);
  expect(toUncallable(firstPipeline(assembly), assembly)).toMatchObject([
    { function: 'Notify', rules: ['Failed', 'Done'] },
  ]);
});
