import { factsOf } from '../helpers/facts';

const { aliases } = factsOf(`Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
  First: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Orders } }
  Live:
    Type: AWS::Lambda::Alias
    Properties: { Name: live, FunctionName: !Ref Orders, FunctionVersion: !GetAtt First.Version }
  Newest: { Type: AWS::Lambda::Alias, Properties: { Name: newest, FunctionName: !GetAtt Orders.Arn } }`);

test('an alias points to the first version of its function when its stack is new', () => {
  expect(aliases[0]).toEqual({
    stack: 'shop',
    logicalId: 'Live',
    name: 'live',
    functionName: 'orders',
    version: '1',
  });
});

test('an alias may name its function by ARN', () => {
  expect(aliases[1]).toMatchObject({
    functionName: 'arn:aws:lambda:us-east-1:111122223333:function:orders',
    version: '$LATEST',
  });
});
