import { factsOf } from '../helpers/facts';

const { functionUrls } = factsOf(`Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { FunctionName: orders } }
  Signed:
    Type: AWS::Lambda::Url
    Properties: { TargetFunctionArn: !Ref Orders, Qualifier: live, AuthType: AWS_IAM }
  Open:
    Type: AWS::Lambda::Url
    Properties: { TargetFunctionArn: !GetAtt Orders.Arn, AuthType: NONE }`);

test('a URL of an alias lets signed requests in', () => {
  expect(functionUrls[0]).toMatchObject({ logicalId: 'Signed', functionName: 'orders:live', signed: true });
  expect(functionUrls[0]?.url).toMatch(/^https:\/\/u[0-9a-f]{32}\.lambda-url\.us-east-1\.on\.aws\/$/);
});

test('a URL of a function without authentication', () => {
  const functionName = 'arn:aws:lambda:us-east-1:111122223333:function:orders';
  expect(functionUrls[1]).toMatchObject({ functionName, signed: false });
});
