import { toEdgeFunction } from '../../lib/assembly/edge-function';
import { resolverOf } from '../helpers/facts';

test('a CloudFront Function has its code, and an ARN that behaviours name', () => {
  const resolver = resolverOf(`Resources:
  Index:
    Type: AWS::CloudFront::Function
    Properties:
      Name: !Sub "\${AWS::Region}-index"
      FunctionCode: "function handler(event) { return event.request; }"
      FunctionConfig: { Comment: folders, Runtime: cloudfront-js-2.0 }`);
  expect(resolver.template.resources.map((resource) => toEdgeFunction(resource, resolver))).toEqual([
    {
      arn: 'arn:aws:cloudfront::111122223333:function/eu-west-1-index',
      code: 'function handler(event) { return event.request; }',
      runtime: 'cloudfront-js-2.0',
    },
  ]);
});
