import { toContent } from '../../../lib/rehearsal/stacks/to-content';
import { aRequest, TABLE } from '../../helpers/stacks';

const place = {
  account: '111122223333',
  region: 'eu-west-1',
  imports: { 'Cluster.Endpoint': 'db.example' },
  exports: { 'network-vpc': 'vpc-1' },
  parameter: (name: string) => (name === '/shop/colour' ? 'blue' : undefined),
};

test('parameters, exports and stored values are resolved, in resources and in outputs', () => {
  const template = `
Parameters:
  Colour: { Type: "AWS::SSM::Parameter::Value<String>", Default: /shop/colour }
  Other: { Type: "AWS::SSM::Parameter::Value<String>", Default: /shop/other }
Resources:
  Table: { Type: "AWS::DynamoDB::Table", Properties: { TableName: !Sub "\${Colour}-\${AWS::Region}", V: !ImportValue network-vpc } }
  Cluster: { Type: "AWS::RDS::DBCluster" }
Outputs:
  Table: { Value: !Ref Table, Export: { Name: !Sub "\${AWS::StackName}-table" } }
  Endpoint: { Value: !GetAtt Cluster.Endpoint }
  Port: { Value: !GetAtt Cluster.Port }
  Other: { Value: !Ref Other }
`;
  const content = toContent(aRequest(template), place, true);
  expect(content.resources[0]).toMatchObject({
    physicalId: 'blue-eu-west-1',
    properties: { TableName: 'blue-eu-west-1', V: 'vpc-1' },
  });
  expect(content.outputs).toEqual({ Table: 'blue-eu-west-1', Endpoint: 'db.example' });
  expect(content.unknownOutputs).toEqual({ Port: 'GetAtt Cluster.Port', Other: 'SSM /shop/other' });
  expect(content.exports).toEqual({ 'shop-table': 'blue-eu-west-1' });
});

test('a value that must not be shown is kept nowhere', () => {
  const template = `
Parameters: { Password: { Type: String, NoEcho: true } }
Resources: { Db: { Type: "AWS::RDS::DBCluster", Properties: { MasterUserPassword: !Ref Password } } }
Outputs: { Leak: { Value: !Ref Password } }
`;
  const content = toContent(aRequest(template, { parameters: { Password: 'correct horse' } }), place, true);
  expect(JSON.stringify({ ...content, template: '' })).not.toContain('correct horse');
  expect(content.outputs).toEqual({ Leak: '****' });
});

test('a resource that a condition leaves out is not made, and nothing may refer to it', () => {
  const conditional = (property: string) => `
Conditions: { Never: !Equals [a, b] }
Resources:
  Queue: { Type: "AWS::SQS::Queue", Condition: Never }
  Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: ${property} } }
`;
  const content = toContent(aRequest(conditional('!If [Never, !Ref Queue, plain]')), place, true);
  expect(content.resources.map(({ logicalId }) => logicalId)).toEqual(['Topic']);
  expect(() => toContent(aRequest(conditional('!Ref Queue')), place, true)).toThrow(
    'Template format error: Unresolved resource dependencies [Queue] in the Resources block of the template',
  );
});

test('identities and macros need to be acknowledged, macros not where a change set shows them', () => {
  const role =
    'Transform: AWS::LanguageExtensions\nResources: { A: { Type: "AWS::IAM::Role", Properties: { RoleName: a } } }';
  const request = (capabilities: readonly string[]) => aRequest(role, { capabilities });
  expect(() => toContent(request([]), place, true)).toThrow(
    'Requires capabilities : [CAPABILITY_NAMED_IAM, CAPABILITY_AUTO_EXPAND]',
  );
  expect(() => toContent(request(['CAPABILITY_IAM']), place, false)).toThrow(
    'Requires capabilities : [CAPABILITY_NAMED_IAM]',
  );
  expect(toContent(request(['CAPABILITY_NAMED_IAM']), place, false).resources).toHaveLength(1);
  expect(() => toContent(aRequest(TABLE), place, true)).toThrow('Parameters: [Stage] must have values');
});
