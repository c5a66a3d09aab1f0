import { factsOf } from '../helpers/facts';

const { actionTypes } = factsOf(`Resources:
  Jenkins:
    Type: AWS::CodePipeline::CustomActionType
    Properties:
      Category: Build
      Provider: Acme
      Version: "1"
      Settings: { EntityUrlTemplate: "https://ci.acme.example/job/{Config:ProjectName}" }
  Farm:
    Type: AWS::CodePipeline::CustomActionType
    Properties: { Category: Test, Provider: Farm, Version: "2", Settings: { EntityUrlTemplate: !ImportValue farm } }`);

test('a custom action type has its category, its provider, and the URL of what its actions name when that is known', () => {
  expect(actionTypes).toEqual([
    {
      stack: 'shop',
      logicalId: 'Jenkins',
      category: 'Build',
      provider: 'Acme',
      version: '1',
      entityUrl: 'https://ci.acme.example/job/{Config:ProjectName}',
    },
    { stack: 'shop', logicalId: 'Farm', category: 'Test', provider: 'Farm', version: '2' },
  ]);
});
