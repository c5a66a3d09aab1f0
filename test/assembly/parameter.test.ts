import { factsOf } from '../helpers/facts';

test('a parameter has its name, its value and its type; what is known at deployment only is none', () => {
  const { parameters } = factsOf(`
Resources:
  Level: { Type: AWS::SSM::Parameter, Properties: { Name: /shop/level, Type: String, Value: debug } }
  Zones: { Type: AWS::SSM::Parameter, Properties: { Name: /shop/zones, Type: StringList, Value: "a,b" } }
  Bucket: { Type: AWS::SSM::Parameter, Properties: { Name: /shop/bucket, Type: String, Value: { "Fn::ImportValue": other } } }
`);
  expect(parameters).toEqual([
    { stack: 'shop', logicalId: 'Level', name: '/shop/level', type: 'String', value: 'debug' },
    { stack: 'shop', logicalId: 'Zones', name: '/shop/zones', type: 'StringList', value: 'a,b' },
  ]);
});
